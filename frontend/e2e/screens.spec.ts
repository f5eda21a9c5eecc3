import { expect } from "@playwright/test";
import { newAlert } from "./alerts";
import { accountOf, readDemo } from "./demo";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

test("a wrong password is told in words, and the page stays usable", async ({ page }) => {
  await signIn(page, "/sign-in", { ...accountOf(readDemo(), "store_staff"), password: "not the password" });
  await expect(page.getByText(/do not fit together/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
  expect(await seriousFindings(page)).toEqual([]);
});

test("who looks after two stores sees both at once, and goes from an alert into its store", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  await newAlert(request, demo);
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(demo, "store_admin"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: /switch store/ }).click();
  await page.getByRole("menuitemradio", { name: "All stores" }).click();
  await expect(page.getByRole("heading", { name: "Your stores" })).toBeVisible();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /Mercado Sol Lavapiés/ }).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page
    .getByRole("region", { name: "Newest alerts" })
    .getByRole("button", { name: /Mercado Sol Chamberí/ })
    .first()
    .click();
  await expect(page).toHaveURL(/monitor\/[0-9a-f-]+$/);
  await expect(page.getByRole("button", { name: "Confirm" })).toBeVisible();
  expectNoErrors();
});

test("a code that nobody made is told apart from one that works, without saying why", async ({ page }) => {
  await page.goto("/p/#t=AAAAAAAAAAAAAAAAAAAAAAAAAAA");
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(page.getByText(/not valid|not know/i).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
});

test("a script that was put into an address is never run", async ({ page }) => {
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => dialogs.push(dialog.message()));
  await page.goto("/p/receipts/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
  await expect(page.getByRole("heading").first()).toBeVisible();
  expect(dialogs).toEqual([]);
});

test("a bundle of evidence is chosen and sealed by keyboard alone, and found unchanged", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto(`/monitor/${alertId}`);
  await expect(page.getByText("Nothing sealed yet.")).toBeVisible();

  await page.keyboard.press("b");
  const sheet = page.getByRole("dialog", { name: "Create evidence bundle" });
  await expect(sheet.getByText("1 clip", { exact: true })).toBeVisible();
  const frame = sheet.getByRole("checkbox", { name: /^Frame at/ }).nth(2);
  await frame.focus();
  await page.keyboard.press("Space");
  await expect(frame).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(sheet.getByText("1 clip, 2 frames", { exact: true })).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Seal" }).focus();
  await page.keyboard.press("Enter");

  await expect(sheet).toBeHidden();
  await page.getByRole("button", { name: "Check bundle 1" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("All 3 items unchanged")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors();
});
