import { expect } from "@playwright/test";
import { accountOf, readDemo } from "./demo";
import { personConcerned } from "./person";
import { openRoom, seriousFindings, signIn, test } from "./room";

test("what a bank takes back is seen by Ops, in the ledger and on the receipt, and is open again once it keeps it @desktop", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const person = await personConcerned(browser, request, demo);
  await person.page.getByRole("button", { name: "Pay" }).click();
  await expect(person.page.getByRole("heading", { name: "How do you want to pay?" })).toBeVisible();
  const bank = person.page.url();
  await person.page.getByRole("button", { name: /^Pay \d/ }).click();
  await person.page.waitForURL("**/p/receipts/*");
  const receipt = /[^/]+$/.exec(person.page.url())?.[0] ?? "";

  await person.page.goto(bank);
  await person.page.getByRole("button", { name: "Charge back" }).click();
  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await ops.page.getByRole("link", { name: "Money" }).click();
  await ops.page.getByLabel("Receipt or payment reference").fill("no payment");
  await expect(ops.page.getByText(/A receipt's number such as/)).toBeVisible();
  await ops.page.getByLabel("Receipt or payment reference").fill(receipt);
  const row = ops.page.getByRole("row").filter({ hasText: receipt });
  await expect(async () => {
    await ops.page.reload();
    await expect(row.getByText("A bank decides")).toBeVisible();
  }).toPass();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await row.getByRole("link", { name: receipt }).click();
  await expect(ops.page.getByText(/taken back by the bank, which decides/)).toBeVisible();
  await expect(ops.page.getByRole("rowheader", { name: /^Chargeback, / })).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);

  await person.page.goto(`/p/receipts/${receipt}`);
  await expect(person.page.getByText("Taken back by your bank")).toBeVisible();
  expect(await seriousFindings(person.page)).toEqual([]);
  await person.page.goto(bank);
  await person.page.getByRole("button", { name: "For the payer" }).click();
  await expect(async () => {
    await person.page.goto("/p/incidents");
    await expect(person.page.getByText(/Your bank has taken back what you paid for this/)).toBeVisible();
  }).toPass();
  await expect(person.page.getByRole("button", { name: "Pay" })).toBeVisible();
  await expect(person.page.getByRole("button", { name: "Dispute" })).toBeVisible();
  expect(await seriousFindings(person.page)).toEqual([]);

  await ops.page.getByRole("navigation", { name: "Money" }).getByRole("link", { name: "Ledger" }).click();
  await expect(ops.page.getByRole("row", { name: /^Sum/ })).toContainText("0.00");
  await ops.page.getByRole("navigation", { name: "Money" }).getByRole("link", { name: "Reconciliation" }).click();
  await ops.page.getByRole("button", { name: "Look now" }).click();
  await expect(ops.page.getByText(/asked for: \d+ movements, 0 differences/).first()).toBeVisible();
  await expect(ops.page.getByText("Stripe and the books agree")).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await ops.page.getByRole("navigation", { name: "Money" }).getByRole("link", { name: "Dead letters" }).click();
  await expect(ops.page.getByText("Everything that Stripe said was acted on")).toBeVisible();
  ops.expectNoErrors();
  person.expectNoErrors();
});
