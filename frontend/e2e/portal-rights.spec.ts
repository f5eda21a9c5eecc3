import { expect } from "@playwright/test";
import { accountOf, accountsOf, readDemo } from "./demo";
import { personConcerned } from "./person";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

test("a person takes their data and asks to be forgotten, and Penny Ops weighs what has to stay @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const person = await personConcerned(browser, request, demo);

  await person.page.getByRole("link", { name: "Your data and your rights" }).click();
  const download = person.page.waitForEvent("download");
  await person.page.getByRole("button", { name: "Download your data" }).click();
  expect((await download).suggestedFilename()).toBe("penny-your-data.zip");
  await person.page.getByRole("radio", { name: "Erase my data" }).check();
  await person.page.getByRole("button", { name: "Send" }).click();
  await expect(person.page.getByText("Write something: we read it.")).toBeVisible();
  const words = `Forget me ${crypto.randomUUID()} <script>alert(1)</script>`;
  await person.page.getByLabel("In your own words").fill(words);
  expect(await findingsNow(person.page)).toEqual([]);
  await person.page.getByRole("button", { name: "Send" }).click();
  await expect(person.page.getByText("We have it. You find it below.")).toBeVisible();
  await expect(person.page.getByText("Waits to be read")).toBeVisible();
  expect(await seriousFindings(person.page)).toEqual([]);

  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await ops.page.getByRole("link", { name: "Requests" }).click();
  expect(await seriousFindings(ops.page)).toEqual([]);
  const queue: { items: { id: string }[] } = await (await ops.page.request.get("/api/ops/requests?limit=100")).json();
  await ops.page.locator(`a[href$="/requests/${queue.items.at(-1)?.id}"]`).click();
  await expect(ops.page.getByText(words)).toBeVisible();
  await expect(ops.page.getByText("An open claim keeps it")).toBeVisible();
  await ops.page.getByRole("button", { name: "Say that we have read it" }).click();
  await expect(ops.page.getByText(/Answer by/)).toBeVisible();
  await expect(ops.page.getByRole("radio", { name: "Granted", exact: true })).toHaveCount(0);
  await ops.page.getByRole("button", { name: "Withhold evidence" }).click();
  const sheet = ops.page.getByRole("dialog", { name: "Withhold evidence" });
  await sheet.getByLabel("Why?").fill("Until it is decided");
  expect(await findingsNow(ops.page)).toEqual([]);
  await sheet.getByRole("button", { name: "Withhold evidence" }).click();
  await expect(ops.page.getByText("Evidence is shown to nobody")).toBeVisible();
  await ops.page.getByRole("radio", { name: "Granted in part" }).check();
  await ops.page.getByLabel("On what ground does something stay?").selectOption("CLAIM");
  await ops.page.getByLabel("Answer to the person").fill("The claim is open; when it is settled we erase the rest.");
  expect(await seriousFindings(ops.page)).toEqual([]);
  await ops.page.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(ops.page.getByText("Granted in part")).toBeVisible();

  await person.page.reload();
  await expect(person.page.getByText("The claim is open; when it is settled we erase the rest.")).toBeVisible();
  await expect(person.page.getByText(/A claim is open/)).toBeVisible();
  expect(await seriousFindings(person.page)).toEqual([]);

  await ops.page.getByRole("link", { name: "Evidence", exact: true }).click();
  await ops.page.getByText("Withheld", { exact: true }).click();
  const held = ops.page.getByRole("listitem").filter({ hasText: "Until it is decided" }).first();
  await held.getByRole("button", { name: "Ask to lift it" }).click();
  await held.getByLabel("Why may it be lifted?").fill("It is decided");
  await held.getByRole("button", { name: "Ask to lift it" }).click();
  await expect(held.getByText(/A colleague has to agree/)).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);

  const colleague = await openRoom(browser);
  await signIn(colleague.page, "/ops/sign-in", accountsOf(demo, "penny_admin")[1] ?? accountOf(demo, "penny_admin"));
  await colleague.page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await colleague.page.goto("/ops/evidence-holds?kind=WITHHELD");
  const waiting = colleague.page.getByRole("listitem").filter({ hasText: "It is decided" }).first();
  await waiting.getByRole("button", { name: "Agree and lift it" }).click();
  await expect(waiting).toHaveCount(0);
  person.expectNoErrors();
  ops.expectNoErrors();
  colleague.expectNoErrors();
});
