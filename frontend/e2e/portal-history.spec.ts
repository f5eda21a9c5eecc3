import { readFile } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import { readDemo } from "./demo";
import { personConcerned } from "./person";
import { seriousFindings, test } from "./room";

/** Place and size to the half pixel, and what the eye takes for weight. */
async function look(button: Locator) {
  return button.evaluate((element) => {
    const { width, height, top } = element.getBoundingClientRect();
    const { fontSize, fontWeight, color, backgroundColor, borderColor } = getComputedStyle(element);
    const half = (value: number) => Math.round(value * 2) / 2;
    return {
      width: half(width),
      height: half(height),
      top: half(top),
      fontSize,
      fontWeight,
      color,
      backgroundColor,
      borderColor,
    };
  });
}

test("Pay and Dispute are equal, and all that was paid and came back stands in the order of time with its receipt", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const { page, expectNoErrors } = await personConcerned(browser, request, demo);

  const pay = page.getByRole("button", { name: "Pay", exact: true });
  const dispute = page.getByRole("button", { name: "Dispute", exact: true });
  expect(await look(dispute)).toEqual(await look(pay));
  await expect(page.getByText("You can decide later, here or in writing.")).toBeVisible();
  const later = await page.getByText("You can decide later, here or in writing.").boundingBox();
  const contact = await page.getByRole("link", { name: "privacy@penny.example" }).boundingBox();
  expect(contact?.y ?? 0).toBeGreaterThan(later?.y ?? 0);
  await expect(page.getByText("Olive oil")).toBeVisible();

  await pay.click();
  await expect(page.getByRole("heading", { name: "How do you want to pay?" })).toBeVisible();
  const bank = page.url();
  await page.getByRole("button", { name: /^Pay \d/ }).click();
  await page.waitForURL("**/p/receipts/*");
  const receipt = /[^/]+$/.exec(page.url())?.[0] ?? "";
  await page.goto(bank);
  await page.getByRole("button", { name: "Refund half" }).click();

  await expect(async () => {
    await page.goto("/p/payments");
    await expect(page.getByRole("listitem")).toHaveText([/^Given back to you.*12\.45\sEUR$/, /^Paid.*24\.90\sEUR$/]);
  }).toPass();
  await expect(page.getByRole("definition")).toHaveText(["24.90 EUR", "12.45 EUR"]);
  expect(await seriousFindings(page)).toEqual([]);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: `Receipt ${receipt} as PDF` }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`penny-receipt-${receipt}.pdf`);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe("%PDF-");

  await page.goto(bank);
  await page.getByRole("button", { name: "Refund what is left" }).click();
  await page.goto(bank);
  await page.getByRole("button", { name: "The refund does not arrive" }).click();
  await expect(async () => {
    await page.goto("/p/payments");
    await expect(page.getByRole("listitem").first()).toContainText("Owed to you");
  }).toPass();
  expect(await seriousFindings(page)).toEqual([]);
  await page
    .getByRole("link", { name: `Receipt ${receipt}`, exact: true })
    .first()
    .click();
  await expect(page.getByText("We are looking into it; you need not do anything.")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Back to the letter" }).click();
  await page.getByRole("link", { name: "All payments, and what came back" }).click();
  await expect(page.getByRole("heading", { name: "Payments" })).toBeVisible();
  expectNoErrors();
});
