import { type APIRequestContext, expect, test } from "@playwright/test";
import { uniqueClip } from "./clip";
import { accountOf, type Demo, firstStore } from "./demo";

/** With a session cookie the server takes changes only from its own pages; the test's own requests say they are one. */
export function origin(): string {
  return new URL(process.env.PENNY_URL ?? "").origin;
}

const STARTED = Number(process.env.PENNY_RUN_STARTED);
const BETWEEN_EVENTS = 30_000;
const EVENTS_OF_A_WORKER = 60;
let events = 0;

/** A time at which nothing else was recorded, nor for twenty seconds after: what is recorded closer together is one event. */
export function nextEvent(): number {
  expect(events, "a worker has no more times of its own").toBeLessThan(EVENTS_OF_A_WORKER);
  return STARTED - BETWEEN_EVENTS * (EVENTS_OF_A_WORKER * test.info().workerIndex + events++);
}

/** Sends a clip of an event of its own. */
export async function sendClip(
  request: APIRequestContext,
  demo: Demo,
  recordedAt = nextEvent(),
  store = firstStore(demo),
): Promise<void> {
  const camera = store.cameras[0];
  const response = await request.post(`/api/cameras/${camera?.id}/clips`, {
    headers: {
      "Content-Type": "video/mp4",
      "Penny-Camera-Key": camera?.key ?? "",
      "Penny-Recorded-At": new Date(recordedAt).toISOString(),
      Origin: origin(),
    },
    data: uniqueClip("aisle-conceal-pocket.mp4"),
  });
  expect(response.status()).toBe(202);
}

/** The request fixture has its own session, so that looking at the lists does not touch the pages under test. */
export async function openAlertIds(request: APIRequestContext, demo: Demo): Promise<string[]> {
  await request.post("/api/session", { data: accountOf(demo, "store_staff"), headers: { Origin: origin() } });
  const response = await request.get(`/api/stores/${firstStore(demo).id}/alerts?state=open`);
  expect(response.status()).toBe(200);
  const { items }: { items: { id: string }[] } = await response.json();
  return items.map((alert) => alert.id);
}

/** Sends a clip of an event of its own and waits for the alert that comes of it. */
export async function newAlert(request: APIRequestContext, demo: Demo, recordedAt = nextEvent()): Promise<string> {
  const before = await openAlertIds(request, demo);
  await sendClip(request, demo, recordedAt);
  let arrived: string | undefined;
  await expect
    .poll(
      async () => {
        arrived = (await openAlertIds(request, demo)).find((id) => !before.includes(id));
        return arrived;
      },
      { timeout: 60_000 },
    )
    .toBeDefined();
  return arrived ?? "";
}

/** Confirms it with a value and makes the code for the person concerned; the address in the code. */
export async function codeFor(request: APIRequestContext, demo: Demo, alertId: string): Promise<string> {
  const alert = `/api/stores/${firstStore(demo).id}/alerts/${alertId}`;
  const headers = { Origin: origin() };
  const items = [{ name: "Olive oil", quantity: 1, unitPrice: { minor: 2490, currency: "EUR" } }];
  expect((await request.post(`${alert}/confirmation`, { headers, data: { items } })).status()).toBe(200);
  const made = await request.post(`${alert}/payment-requests`, { headers, data: {} });
  expect(made.status()).toBe(201);
  const { url }: { url: string } = await made.json();
  return url;
}
