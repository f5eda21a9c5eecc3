import { type Browser, expect, type Page } from "@playwright/test";
import { newAlert, openAlertIds } from "./alerts";
import { accountOf, readDemo } from "./demo";
import { findingsNow, openRoom, signIn, test } from "./room";

/** What Chromium says of each request that has no line. */
const NO_LINE = /ERR_INTERNET_DISCONNECTED|Failed to load resource|UnreachableError|409/;

/** Staff with an alert on screen, on a phone that keeps the app's files. */
async function staffAt(browser: Browser, alertId: string) {
  const room = await openRoom(browser, { worker: true });
  await signIn(room.page, "/sign-in", accountOf(readDemo(), "store_staff"));
  await expect(room.page.getByText("Live", { exact: true })).toBeVisible();
  await room.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await room.page.goto(`/monitor/${alertId}`);
  await expect(room.page.getByRole("button", { name: "More actions" })).toBeVisible();
  return room;
}

async function dismiss(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("radio", { name: "Paid" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Dismiss" }).click();
}

test("a decision without a line waits on the phone, outlives a reload, and is sent when the line is back @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  const { page, expectNoErrors } = await staffAt(browser, alertId);

  await page.context().setOffline(true);
  await dismiss(page);
  await expect(page.getByText(/waits for the line/)).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);

  await page.reload();
  await expect(page.getByRole("alert")).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);
  await page.context().setOffline(false);
  await expect(page.getByText("Live", { exact: true })).toBeAttached();
  await expect.poll(() => openAlertIds(request, demo)).not.toContain(alertId);
  await expect(page.getByText(/waits for the line/)).toHaveCount(0);
  expectNoErrors(NO_LINE);
});

test("what somebody else has decided meanwhile is said, not undone @phone", async ({ browser, request }) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  const { page, expectNoErrors } = await staffAt(browser, alertId);

  await page.context().setOffline(true);
  await dismiss(page);
  await expect(page.getByText(/waits for the line/)).toBeVisible();
  const { page: admin } = await openRoom(browser);
  await signIn(admin, "/sign-in", accountOf(demo, "store_admin"));
  await expect(admin.getByText("Live", { exact: true })).toBeVisible();
  await admin.goto(`/monitor/${alertId}`);
  await dismiss(admin);
  await expect(admin.getByText(/Dismissed/).first()).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText(/was not done\. Somebody decided this alert before you/)).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);
  await page.getByRole("button", { name: "Seen" }).click();
  await expect(page.getByText(/was not done/)).toHaveCount(0);
  expectNoErrors(NO_LINE);
});

test("the phone keeps the app's own files and nothing of what the server told it @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const [alertId = ""] = await openAlertIds(request, demo);
  const { page, expectNoErrors } = await staffAt(browser, alertId);
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain("/");
  expect(kept.filter((path) => !path.startsWith("/assets/") && path !== "/")).toEqual([]);
  const manifest = await (await request.get("/manifest.json")).json();
  expect(manifest).toMatchObject({ start_url: "/monitor", display: "standalone" });
  for (const { src } of manifest.icons as { src: string }[]) {
    expect((await request.get(src)).headers()["content-type"]).toBe("image/png");
  }
  expectNoErrors();
});
