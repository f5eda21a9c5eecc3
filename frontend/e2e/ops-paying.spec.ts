import { expect } from "@playwright/test";
import { accountOf, firstStore, readDemo } from "./demo";
import { personConcerned } from "./person";
import { openRoom, seriousFindings, signIn, test } from "./room";

test("Ops give part of a payment back, pay a store out, and take a payout that came back @desktop", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const person = await personConcerned(browser, request, demo);
  await person.page.getByRole("button", { name: "Pay" }).click();
  await person.page.getByRole("button", { name: /^Pay \d/ }).click();
  await person.page.waitForURL("**/p/receipts/*");
  const receipt = /[^/]+$/.exec(person.page.url())?.[0] ?? "";
  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await ops.page.getByRole("link", { name: "Money" }).click();
  await ops.page.getByLabel("Receipt or payment reference").fill(receipt);
  await ops.page.getByRole("link", { name: receipt }).click();

  await ops.page.getByRole("button", { name: "Give back…" }).click();
  const give = ops.page.getByRole("dialog", { name: `Give back of ${receipt}` });
  await give.getByLabel("Amount in EUR").fill("0");
  await give.getByRole("button", { name: "Give back" }).click();
  await expect(give.getByText("Give an amount such as 12.50, above zero")).toBeVisible();
  await expect(give.getByText("Say why")).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await give.getByLabel("Amount in EUR").fill("9.90");
  await give.getByLabel("Why").fill("One item was brought back");
  await give.getByRole("button", { name: "Give back" }).click();
  await expect(give).toBeHidden();
  await expect(ops.page.getByText(/refunded by Penny/)).toBeVisible();
  await expect(async () => {
    await ops.page.reload();
    await expect(ops.page.getByRole("rowheader", { name: /^Refund, / })).toBeVisible();
  }).toPass();
  expect(await seriousFindings(ops.page)).toEqual([]);

  await ops.page.getByRole("navigation", { name: "Money" }).getByRole("link", { name: "Stores" }).click();
  await expect(ops.page.getByRole("link", { name: firstStore(demo).name })).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await ops.page.getByRole("link", { name: firstStore(demo).name }).click();
  await ops.page.getByRole("button", { name: "Book a payout…" }).click();
  const pay = ops.page.getByRole("dialog", { name: `Paid out to ${firstStore(demo).name}` });
  const reference = `PENNY ${Date.now()}`;
  await pay.getByLabel("Amount in EUR").fill("1.00");
  await pay.getByLabel("Reference on its bank statement").fill("no <such> reference");
  await pay.getByRole("button", { name: "Book it" }).click();
  await expect(pay.getByText(/At most 35 letters/)).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await pay.getByLabel("Reference on its bank statement").fill(reference);
  await pay.getByRole("button", { name: "Book it" }).click();
  await expect(pay).toBeHidden();
  const paid = ops.page.getByRole("listitem").filter({ hasText: reference });
  await paid.getByRole("button", { name: "Came back…" }).click();
  const back = ops.page.getByRole("dialog", { name: `${reference} came back` });
  await back.getByLabel("The bank's word for it").fill("Account closed");
  expect(await seriousFindings(ops.page)).toEqual([]);
  await back.getByRole("button", { name: "Book it" }).click();
  await expect(paid.getByText(/came back .*: Account closed/)).toBeVisible();
  await expect(ops.page.getByRole("row").filter({ hasText: reference })).toHaveCount(2);
  expect(await seriousFindings(ops.page)).toEqual([]);
  ops.expectNoErrors();
  person.expectNoErrors();
});
