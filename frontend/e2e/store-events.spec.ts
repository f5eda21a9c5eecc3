import { type APIRequestContext, expect } from "@playwright/test";
import { newAlert, nextEvent, sendClip } from "./alerts";
import { accountOf, type Demo, firstStore, readDemo } from "./demo";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

/** Three recordings of one camera within seconds, on one card; its id. */
async function event(request: APIRequestContext, demo: Demo, startedAt: number): Promise<string> {
  const alertId = await newAlert(request, demo, startedAt);
  for (const seconds of [6, 13]) {
    await sendClip(request, demo, startedAt + 1000 * seconds);
  }
  const path = `/api/stores/${firstStore(demo).id}/alerts/${alertId}`;
  await expect
    .poll(async () => (await (await request.get(path)).json()).recordings.length, { timeout: 60_000 })
    .toBe(3);
  return alertId;
}

test("recordings of one event stand on one card, and one that shows somebody else becomes a card of its own @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const alertId = await event(request, demo, nextEvent());
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await expect(page.getByText("3 recordings").first()).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);

  await page.goto(`/monitor/${alertId}`);
  const recordings = page.getByRole("region", { name: "Recordings of this event" });
  await expect(recordings.getByRole("button", { name: /^Recording of/ })).toHaveCount(3);
  const second = recordings.getByRole("button", { name: /^Recording of/ }).nth(1);
  const separate = recordings.getByRole("button", { name: /an alert of its own/ });
  await expect(separate).toHaveCount(0);
  await second.click();
  await expect(second).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("button", { name: "Confirm" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await separate.click();
  await expect(page).not.toHaveURL(new RegExp(alertId));
  await expect(recordings).toHaveCount(0);
  await page.goto(`/monitor/${alertId}`);
  await expect(recordings.getByRole("button", { name: /^Recording of/ })).toHaveCount(2);

  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "Item put back" }).check();
  await page.getByRole("dialog").getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText(/^Dismissed: /).first()).toBeVisible();
  await expect(separate).toHaveCount(0);
  expectNoErrors();
});
