import { expect } from "@playwright/test";
import { codeFor, newAlert } from "./alerts";
import { accountOf, firstStore, readDemo } from "./demo";
import { openRoom, seriousFindings, signIn, test } from "./room";

test("Ops reads a figure, what it means, the same as a table and a file, and the alerts behind it @desktop", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  await codeFor(request, demo, alertId);
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await page.getByRole("link", { name: "Metrics" }).click();
  await page
    .getByLabel("Store", { exact: true })
    .first()
    .selectOption({ label: firstStore(demo).name });
  await expect(page).toHaveURL(/storeId=/);

  const figures = page.getByRole("region", { name: "Figures of the period" });
  await expect(figures.getByText("Overturn rate")).toBeVisible();
  await figures.getByRole("button", { name: "Overturn rate" }).focus();
  await expect(figures.getByText("found not to stand")).toBeVisible();
  await expect(page.getByRole("img", { name: "Alerts of each day by what became of them" })).toBeVisible();
  await page.getByRole("button", { name: "As a table: What became of alerts" }).click();
  await expect(page.getByRole("table").first()).toContainText("In review");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download: What became of alerts" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^penny-days-.*\.csv$/);

  await page.getByText("Camera", { exact: true }).click();
  await expect(page).toHaveURL(/by=CAMERA/);
  await expect(page.getByRole("region", { name: "One by one" }).getByRole("rowheader").first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  // What has just happened is counted within seconds.
  await expect(async () => {
    await page.reload();
    await figures.getByRole("link").first().click({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole("heading", { name: "Alerts", exact: true })).toBeVisible();
  await page.getByRole("link", { name: "What was done" }).first().click();
  await expect(page).toHaveURL(/audit\?about=/);
  await expect(page.getByRole("listitem").filter({ hasText: "Alert confirmed" }).first()).toBeVisible();
  expectNoErrors();
});
