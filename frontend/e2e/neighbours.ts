import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { newAlert, nextEvent, openAlertIds, origin, sendClip } from "./alerts";
import { accountOf, type Demo, firstStore } from "./demo";

const ITEMS = [{ name: "Olive oil", quantity: 1, unitPrice: { minor: 2490, currency: "EUR" } }];
const BETWEEN_STORES_MS = 3 * 3_600_000;

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
  const alertId = await newAlert(request, demo);
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
  // Hours before: nobody is in two stores at once.
  await sendClip(request, demo, nextEvent() - BETWEEN_STORES_MS, nextDoor(demo));
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

/** The opaque id of somebody who is approved as one person in both stores of the region, on the console of a reviewer. */
export async function seenInBoth(request: APIRequestContext, demo: Demo, reviewer: Page): Promise<string> {
  await openAlertIds(request, demo);
  const known = await references(request, demo);
  await approve(reviewer, await confirmedHere(request, demo), "New person");
  await expect.poll(() => references(request, demo)).toHaveLength(known.length + 1);
  const reference = (await references(request, demo)).find((each) => !known.includes(each)) ?? "";
  await approve(reviewer, await confirmedNextDoor(request, demo), reference);
  return reference;
}
