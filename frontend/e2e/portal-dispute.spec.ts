import { type Browser, expect, type Page } from "@playwright/test";
import { accountOf, type Demo, readDemo } from "./demo";
import { approvedCode, personConcerned } from "./person";
import { expectPlaying, findingsNow, openRoom, type Room, seriousFindings, signIn, test } from "./room";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** The room of Penny Ops with a dispute that is found in its queue. */
async function disputeDesk(browser: Browser, demo: Demo, disputeId: string): Promise<Room> {
  const room = await openRoom(browser);
  await signIn(room.page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await room.page.getByRole("link", { name: "Disputes" }).click();
  expect(await seriousFindings(room.page)).toEqual([]);
  await room.page.locator(`a[href$="/disputes/${disputeId}"]`).click();
  return room;
}

/** Waits for what was written without an account to become a dispute; its id. */
async function disputeOf(ops: Page, statement: string): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(async () => {
      const queue = await ops.request.get("/api/ops/disputes?limit=100");
      const { items }: { items: { dispute: { id: string } }[] } = await queue.json();
      for (const { dispute } of items) {
        const detail = await (await ops.request.get(`/api/ops/disputes/${dispute.id}`)).json();
        found = detail.conversation.statement === statement ? dispute.id : found;
      }
      return found;
    })
    .toBeDefined();
  return found ?? "";
}

async function dispute(page: Page, statement: string): Promise<void> {
  await page.getByRole("button", { name: "Dispute" }).click();
  const sheet = page.getByRole("dialog", { name: "Dispute" });
  await sheet.getByRole("button", { name: "Send the dispute" }).click();
  await expect(sheet.getByText(/Write a few words/)).toBeVisible();
  await sheet.getByLabel("Your statement").fill(statement);
  await sheet
    .locator("input[type=file]")
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from("<html></html>") });
  await sheet.getByRole("button", { name: "Send the dispute" }).click();
  await expect(sheet.getByText(/one of its files is not/)).toBeVisible();
  await sheet.getByRole("button", { name: "Leave out page.html" }).click();
  await sheet.locator("input[type=file]").setInputFiles({ name: "receipt.png", mimeType: "image/png", buffer: PNG });
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Send the files" }).click();
  await expect(sheet).toBeHidden();
}

test("a person disputes with a receipt, is asked and answers, and reads that the claim is withdrawn @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const person = await personConcerned(browser, request, demo);

  await dispute(person.page, "I paid at the till <script>alert(1)</script>");
  await expect(person.page.getByText(/Somebody who had nothing to do with it answers by/)).toBeVisible();
  await expect(person.page.getByRole("button", { name: "Pay" })).toHaveCount(0);
  await expect(person.page.getByRole("button", { name: "Dispute" })).toHaveCount(0);
  expect(await seriousFindings(person.page)).toEqual([]);
  await person.page.getByRole("link", { name: "Read it, or add to it" }).click();
  await expect(person.page.getByRole("link", { name: /receipt.png/ })).toBeVisible();
  expect(await seriousFindings(person.page)).toEqual([]);
  const disputeId = /[^/]+$/.exec(person.page.url())?.[0] ?? "";

  const ops = await disputeDesk(browser, demo, disputeId);
  await expect(ops.page.getByText("I paid at the till <script>alert(1)</script>")).toBeVisible();
  await expect(ops.page.getByRole("link", { name: /receipt.png/ })).toBeVisible();
  await ops.page.getByRole("button", { name: "Play clip 1" }).click();
  await expectPlaying(ops.page, /Evidence clip/);
  await ops.page.getByLabel("Write to the person").fill("Thank you. When was that?");
  await ops.page.getByRole("button", { name: "Send" }).click();
  await expect(ops.page.getByRole("listitem").filter({ hasText: "Thank you. When was that?" })).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);

  await person.page.reload();
  await expect(person.page.getByText("Thank you. When was that?")).toBeVisible();
  await person.page.getByLabel("Add something").fill("At ten past five.");
  await person.page.getByRole("button", { name: "Send" }).click();
  await expect(person.page.getByLabel("Add something")).toHaveValue("");
  await expect(person.page.getByText("At ten past five.")).toBeVisible();

  await ops.page.getByRole("button", { name: "Decide" }).click();
  const sheet = ops.page.getByRole("dialog", { name: "How do you decide?" });
  await sheet.getByRole("radio", { name: "Withdraw the claim" }).check();
  await sheet.getByLabel("Why? The person reads it.").fill("The till shows that it was paid.");
  expect(await findingsNow(ops.page)).toEqual([]);
  await sheet.getByRole("button", { name: "Decide" }).click();
  await expect(ops.page.getByText("Claim withdrawn")).toBeVisible();
  await expect(ops.page.getByLabel("Write to the person")).toHaveCount(0);

  await person.page.reload();
  await expect(person.page.getByText("Decided: the claim is withdrawn, nothing is owed")).toBeVisible();
  await expect(person.page.getByText("The till shows that it was paid.")).toBeVisible();
  expect(await seriousFindings(person.page)).toEqual([]);
  await person.page.getByRole("link", { name: "Back" }).click();
  await expect(person.page.getByText("Withdrawn, nothing is owed", { exact: true })).toBeVisible();
  person.expectNoErrors(/415/);
  ops.expectNoErrors();
});

test("somebody with a code disputes without an account, and Penny Ops hears it @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const code = await approvedCode(browser, request, demo);
  const { page, expectNoErrors } = await openRoom(browser);
  await page.goto(code);
  await page.getByRole("link", { name: "Dispute without an account" }).click();
  await page.getByRole("button", { name: "Send the dispute" }).click();
  await expect(page.getByText(/Write a few words/)).toBeVisible();
  const statement = `I was at home that day, ${crypto.randomUUID()}.`;
  await page.getByLabel("Your statement").fill(statement);
  await page.locator("input[type=file]").setInputFiles({ name: "receipt.png", mimeType: "image/png", buffer: PNG });
  await page.getByLabel("Email for the answer (optional)").fill("nobody");
  await page.getByRole("button", { name: "Send the dispute" }).click();
  await expect(page.getByText("Give an email address such as name@example.org.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("Email for the answer (optional)").fill("at-home@example.org");
  await page.getByRole("button", { name: "Send the dispute" }).click();
  await expect(page.getByText("We have your dispute")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await ops.page.getByRole("link", { name: "Disputes" }).click();
  await ops.page.locator(`a[href$="/disputes/${await disputeOf(ops.page, statement)}"]`).click();
  await expect(ops.page.getByText(statement)).toBeVisible();
  await expect(ops.page.getByRole("link", { name: /receipt.png/ })).toBeVisible();
  await expect(ops.page.getByText(/what you write goes out by letter/)).toBeVisible();
  expectNoErrors(/400/);
  ops.expectNoErrors();
});
