import { expect } from "@playwright/test";
import { accountOf, readDemo } from "./demo";
import { seenInBoth } from "./neighbours";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

test("somebody seen in two stores of the region appears in both by an opaque id, and staff find them @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", accountOf(demo, "penny_reviewer"));
  await expect(ops.page.getByText("Live", { exact: true })).toBeVisible();
  const staff = await openRoom(browser);
  await signIn(staff.page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(staff.page.getByText("Live", { exact: true })).toBeVisible();
  await staff.page.getByRole("link", { name: "Network" }).click();
  await expect(staff.page.getByRole("heading", { name: "Network", exact: true })).toBeVisible();
  expect(await seriousFindings(staff.page)).toEqual([]);

  const reference = await seenInBoth(request, demo, ops.page);

  const row = staff.page.getByRole("link", { name: new RegExp(reference) });
  await expect(row).toContainText("2 incidents in 2 stores");
  await expect(row).toContainText("1 time in this store");
  expect(await findingsNow(staff.page)).toEqual([]);

  await staff.page.getByRole("searchbox").fill("zzzz");
  await expect(staff.page.getByText("Nobody like that")).toBeVisible();
  await expect(staff.page).toHaveURL(/reference=zzzz/);
  await staff.page.getByRole("searchbox").fill(reference.slice(2).toLowerCase());
  await staff.page.getByLabel("Last seen").selectOption({ label: "Last 7 days" });
  await staff.page.getByLabel("What was seen").selectOption({ label: "Hand to body or bag" });
  await staff.page.getByLabel("In this store", { exact: true }).check({ force: true });
  await row.click();
  await expect(staff.page.getByRole("heading", { name: "Offer service" })).toBeVisible();
  await expect(staff.page.getByRole("img", { name: "Picture 1 of 2" })).toBeVisible();
  await expect(staff.page.getByText("In another store, 3 km away")).toBeVisible();
  expect(await seriousFindings(staff.page)).toEqual([]);
  await staff.page.getByRole("link", { name: "Back" }).click();
  await expect(row).toBeVisible();
  await expect(staff.page).toHaveURL(/days=7/);
  for (const room of [ops, staff]) {
    room.expectNoErrors();
  }
});

test("an administrator says where the store is by standing in it, or types it @phone", async ({ browser }) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await page.context().grantPermissions(["geolocation"]);
  await page.context().setGeolocation({ latitude: 40.43812, longitude: -3.70049 });
  await signIn(page, "/sign-in", accountOf(readDemo(), "store_admin"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto("/settings/region");
  const place = page.getByLabel(/Where the store is/);
  await place.fill("");
  await page.getByRole("button", { name: "Use where this device is" }).click();
  await expect(place).toHaveValue("40.438, -3.7");

  await place.fill("north of the river");
  await page.getByRole("button", { name: "Save the region" }).click();
  await expect(page.getByText(/Give two figures/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await place.fill("40,438 -3,7");
  await page.getByRole("button", { name: "Save the region" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(place).toHaveValue("40.438, -3.7");
  expectNoErrors();
});
