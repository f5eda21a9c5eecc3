import { expect } from "@playwright/test";
import { codeFor, newAlert } from "./alerts";
import { accountOf, firstStore, readDemo } from "./demo";
import { openRoom, seriousFindings, signIn, test } from "./room";

test("Ops finds what was done to one incident in every log, and keeps the search in the address @desktop", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  await codeFor(request, demo, alertId);
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await page.getByRole("link", { name: "Audit log" }).click();

  await page.getByLabel("What was done").selectOption({ label: "Alert confirmed" });
  await page.getByLabel("Log of").selectOption({ label: firstStore(demo).name });
  await expect(page).toHaveURL(/action=alert.confirmed/);
  await page.getByRole("button", { name: alertId }).click();
  await expect(page).toHaveURL(new RegExp(`about=${alertId}$`));
  await expect(page.getByRole("listitem").filter({ hasText: "Alert confirmed" })).toContainText(firstStore(demo).name);
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByLabel(/^Id of what/).fill("not an id");
  await expect(page.getByText(/An id has 36 characters/)).toBeVisible();
  await page.getByLabel(/^Id of what/).fill("00000000-0000-7000-8000-000000000000");
  await expect(page.getByText("Nothing recorded yet")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors();
});
