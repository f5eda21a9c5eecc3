import { type APIRequestContext, type Browser, expect } from "@playwright/test";
import { codeFor, newAlert, origin } from "./alerts";
import { accountOf, type Demo, firstStore } from "./demo";
import { openRoom, type Room, signIn } from "./room";

/** Approves what the store has confirmed, as a reviewer. */
async function approve(browser: Browser, demo: Demo, alertId: string): Promise<void> {
  const { page } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", accountOf(demo, "penny_reviewer"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const { items }: { items: { id: string; alertId: string }[] } = await (
    await page.request.get("/api/reviews?limit=100")
  ).json();
  const review = `/api/reviews/${items.find((item) => item.alertId === alertId)?.id}`;
  const headers = { Origin: origin() };
  expect((await page.request.post(`${review}/claim`, { headers })).status()).toBe(200);
  const approval = { headers, data: { reason: "Hand to pocket after a reach." } };
  expect((await page.request.post(`${review}/approval`, approval)).status()).toBe(200);
}

/** Comes in by a code, with an account of their own, to something that is owed. */
async function enter(browser: Browser, code: string): Promise<Room> {
  const room = await openRoom(browser);
  const { page } = room;
  await page.goto(code);
  await page.getByRole("link", { name: "See the evidence" }).click();
  await page.getByLabel("Email").fill(`person-${crypto.randomUUID()}@example.com`);
  await page.getByLabel("Password").fill("a long enough pass phrase");
  await page.getByRole("button", { name: "Make the account and continue" }).click();
  await page.waitForURL("**/p/incidents");
  await expect(page.getByRole("button", { name: "Pay" })).toBeVisible();
  return room;
}

/** The code of a new incident that is approved; the address in it. */
export async function approvedCode(browser: Browser, request: APIRequestContext, demo: Demo): Promise<string> {
  const alertId = await newAlert(request, demo);
  const code = await codeFor(request, demo, alertId);
  await approve(browser, demo, alertId);
  return code;
}

/** Somebody who owes something for a new incident and has come in by its code. */
export async function personConcerned(browser: Browser, request: APIRequestContext, demo: Demo): Promise<Room> {
  return enter(browser, await approvedCode(browser, request, demo));
}

/** The opaque ids under which Recovery of the first store lists people; for a request that is signed in as its staff. */
export async function peopleReferences(request: APIRequestContext, demo: Demo): Promise<string[]> {
  const response = await request.get(`/api/stores/${firstStore(demo).id}/people?limit=100`);
  const { items }: { items: { reference: string }[] } = await response.json();
  return items.map((person) => person.reference);
}
