import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { newAlertId, openAlertIds, origin, sendClip } from "./alerts";
import { accountOf, type Demo, firstStore, readDemo } from "./demo";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

const ITEMS = [{ name: "Olive oil", quantity: 1, unitPrice: { minor: 2490, currency: "EUR" } }];

/** The one of the same organisation and region. */
function nextDoor(demo: Demo): Demo["stores"][number] {
  const store = demo.stores[2];
  if (store === undefined) {
    throw new Error("The demo has no sister store");
  }
  return store;
}

/** An alert that the first store has confirmed. */
async function confirmedHere(request: APIRequestContext, demo: Demo): Promise<string> {
  const before = await openAlertIds(request, demo);
  await sendClip(request, demo);
  const alertId = await newAlertId(request, demo, before);
  await confirm(request, firstStore(demo).id, alertId);
  return alertId;
}

/** An alert that the store next door has confirmed. */
async function confirmedNextDoor(request: APIRequestContext, demo: Demo): Promise<string> {
  await request.post("/api/session", { data: accountOf(demo, "store_admin"), headers: { Origin: origin() } });
  const alerts = async (): Promise<string[]> => {
    const response = await request.get(`/api/stores/${nextDoor(demo).id}/alerts?state=open`);
    const { items }: { items: { id: string }[] } = await response.json();
    return items.map(({ id }) => id);
  };
  const before = await alerts();
  await sendClip(request, demo, undefined, nextDoor(demo));
  let arrived: string | undefined;
  await expect
    .poll(
      async () => {
        arrived = (await alerts()).find((id) => !before.includes(id));
        return arrived;
      },
      { timeout: 60_000 },
    )
    .toBeDefined();
  await confirm(request, nextDoor(demo).id, arrived ?? "");
  return arrived ?? "";
}

async function confirm(request: APIRequestContext, storeId: string, alertId: string): Promise<void> {
  const path = `/api/stores/${storeId}/alerts/${alertId}/confirmation`;
  const response = await request.post(path, { data: { items: ITEMS }, headers: { Origin: origin() } });
  expect(response.status()).toBe(200);
}

/** Approves on the console; as somebody known, by their opaque id, or as a new person. */
async function approve(page: Page, alertId: string, as: string): Promise<void> {
  const { items }: { items: { id: string; alertId: string }[] } = await (await page.request.get("/api/reviews")).json();
  const review = items.find((item) => item.alertId === alertId);
  expect(review).toBeDefined();
  await page.goto(`/ops/review/${review?.id}`);
  await page.getByRole("button", { name: "Claim" }).click();
  await expect(page.getByText("Claimed by you")).toBeVisible();
  await page.getByLabel(as, { exact: true }).check({ force: true });
  await page.getByRole("textbox", { name: "Reason" }).fill("Item taken from the shelf and put into a pocket.");
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.locator(`a[href="/ops/review/${review?.id}"]`)).toHaveCount(0);
}

async function references(request: APIRequestContext, demo: Demo): Promise<string[]> {
  const response = await request.get(`/api/stores/${firstStore(demo).id}/people`);
  const { items }: { items: { reference: string }[] } = await response.json();
  return items.map((person) => person.reference);
}

test("somebody seen in two stores of the region appears in both by an opaque id, and staff find them", async ({
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

  await openAlertIds(request, demo);
  const known = await references(request, demo);
  await approve(ops.page, await confirmedHere(request, demo), "New person");
  await expect.poll(() => references(request, demo)).toHaveLength(known.length + 1);
  const reference = (await references(request, demo)).find((each) => !known.includes(each)) ?? "";
  await approve(ops.page, await confirmedNextDoor(request, demo), reference);

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

test("an administrator says where the store is by standing in it, or types it", async ({ browser }) => {
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
