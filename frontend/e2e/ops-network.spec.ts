import { type Browser, expect, type Page } from "@playwright/test";
import { type Account, accountOf, readDemo } from "./demo";
import { seenInBoth } from "./neighbours";
import { openRoom, type Room, seriousFindings, signIn, test } from "./room";

async function opsRoom(browser: Browser, account: Account): Promise<Room> {
  const room = await openRoom(browser);
  await signIn(room.page, "/ops/sign-in", account);
  await room.page.getByRole("link", { name: "Network", exact: true }).click();
  await expect(room.page.getByRole("region", { name: "Dry run" })).toBeVisible();
  return room;
}

/** The other one of Ops: it takes two. */
function colleague(): Account {
  const account = readDemo().accounts.find(({ email }) => email.startsWith("colleague@"));
  if (account === undefined) {
    throw new Error("The demo has no second person of Ops");
  }
  return account;
}

async function openListing(page: Page, reference: string): Promise<void> {
  await page.getByRole("link", { name: "Known people" }).click();
  await page.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(page.getByRole("heading", { name: reference })).toBeVisible();
}

test("a policy is written as a sentence, tried on what was, and switched on by somebody else @desktop", async ({
  browser,
}) => {
  const name = `Grave, one store ${crypto.randomUUID().slice(0, 8)}`;
  const ops = await opsRoom(browser, accountOf(readDemo(), "penny_admin"));
  await expect(ops.page.getByText("Came with Penny")).toBeVisible();
  await ops.page.getByRole("link", { name: "New policy" }).click();
  await ops.page.getByRole("button", { name: "Ask for activation" }).click();
  await expect(ops.page.getByText("Give it a name.")).toBeVisible();
  await ops.page.getByLabel("Name").fill(name);
  await ops.page.getByLabel("Region", { exact: true }).selectOption("Bilbao");
  await expect(ops.page.getByRole("alert").filter({ hasText: "The policy asks for 2 stores" })).toBeVisible();
  await ops.page.getByLabel("Stores", { exact: true }).selectOption("1 store");
  await expect(ops.page.getByLabel("Severity", { exact: true })).toHaveValue("HIGH");
  await expect(ops.page.getByText("with this version")).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await ops.page.getByRole("button", { name: "Ask for activation" }).click();
  await expect(ops.page.getByText("You have proposed this version.")).toBeVisible();
  await expect(ops.page.getByRole("button", { name: "Switch it on" })).toHaveCount(0);

  const other = await opsRoom(browser, colleague());
  await other.page.getByRole("link", { name: new RegExp(name) }).click();
  await expect(other.page.getByText("Proposed by Tomás Okafor. Look at the dry run")).toBeVisible();
  await other.page.getByRole("button", { name: "Switch it on" }).click();
  await expect(other.page.getByRole("link", { name: new RegExp(name) })).toContainText("In force since");
  await other.page.getByRole("button", { name: "Switch it off" }).click();
  await expect(other.page.getByRole("link", { name: new RegExp(name) })).toContainText("Off");
  ops.expectNoErrors(/422/);
  other.expectNoErrors();
});

test("one of Ops suspends somebody everywhere, and two let go @phone", async ({ browser, request }) => {
  const demo = readDemo();
  const reviewer = await openRoom(browser);
  await signIn(reviewer.page, "/ops/sign-in", accountOf(demo, "penny_reviewer"));
  await expect(reviewer.page.getByText("Live", { exact: true })).toBeVisible();
  const reference = await seenInBoth(request, demo, reviewer.page);
  const staff = await openRoom(browser);
  await signIn(staff.page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(staff.page.getByText("Live", { exact: true })).toBeVisible();
  await staff.page.getByRole("link", { name: "Network" }).click();
  const seen = staff.page.getByRole("link", { name: new RegExp(reference) });
  await expect(seen).toBeVisible();

  const ops = await opsRoom(browser, accountOf(demo, "penny_admin"));
  await openListing(ops.page, reference);
  await expect(ops.page.getByText("Two stores, 14 days, version 1")).toBeVisible();
  await expect(ops.page.getByText("Mercado Sol Lavapiés")).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await ops.page.getByRole("button", { name: "Suspend", exact: true }).click();
  const sheet = ops.page.getByRole("dialog", { name: `Suspend ${reference}` });
  await sheet.getByRole("button", { name: "Suspend", exact: true }).click();
  await expect(sheet.getByText("Say why in a few words.")).toBeVisible();
  await sheet.getByLabel("Why?").fill("The coats are not the same.");
  await sheet.getByRole("button", { name: "Suspend", exact: true }).click();
  await expect(sheet).toHaveCount(0);
  await expect(seen).toHaveCount(0);

  await ops.page.getByRole("button", { name: "Ask to lift it" }).click();
  await ops.page.getByLabel("Why may it be lifted?").fill("They are: it is the light.");
  await ops.page.getByRole("button", { name: "Ask to lift it" }).click();
  await expect(ops.page.getByText("You have asked to lift it.")).toBeVisible();
  const other = await opsRoom(browser, colleague());
  await other.page.getByRole("link", { name: "Held" }).click();
  const hold = other.page.getByRole("listitem").filter({ hasText: reference });
  await expect(hold).toContainText("The coats are not the same.");
  await expect(hold).toContainText("Tomás Okafor wants to lift it: They are: it is the light.");
  expect(await seriousFindings(other.page)).toEqual([]);
  await hold.getByRole("button", { name: "Agree and lift it" }).click();
  await expect(hold).toHaveCount(0);
  await expect(seen).toBeVisible();
  for (const room of [reviewer, staff, ops, other]) {
    room.expectNoErrors();
  }
});
