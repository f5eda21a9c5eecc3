import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { newAlert, origin } from "./alerts";
import { accountOf, accountsOf, type Demo, firstStore, readDemo } from "./demo";
import { expectPlaying, findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

/** What the store has confirmed; the id of its review. */
async function confirmed(request: APIRequestContext, demo: Demo, ops: Page): Promise<string> {
  const alertId = await newAlert(request, demo);
  const items = [{ name: "Olive oil", quantity: 1, unitPrice: { minor: 2490, currency: "EUR" } }];
  const path = `/api/stores/${firstStore(demo).id}/alerts/${alertId}/confirmation`;
  expect((await request.post(path, { data: { items }, headers: { Origin: origin() } })).status()).toBe(200);
  const { items: waiting }: { items: { id: string; alertId: string }[] } = await (
    await ops.request.get("/api/reviews?limit=100")
  ).json();
  return waiting.find((item) => item.alertId === alertId)?.id ?? "";
}

test("a reviewer puts one back with a reason, finds it again, and decides it", async ({ browser, request }) => {
  const demo = readDemo();
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", accountOf(demo, "penny_reviewer"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const reviewId = await confirmed(request, demo, page);
  const row = page.locator(`a[href^="/ops/review/${reviewId}"]`);

  await page.goto(`/ops/review/${reviewId}`);
  await expect(page.getByRole("button", { name: "Claim" })).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByText("Claimed by you")).toBeVisible();
  await page.keyboard.press("s");
  const sheet = page.getByRole("dialog", { name: "Why put it back?" });
  await expect(sheet.getByRole("button", { name: "Put back" })).toBeDisabled();
  await sheet.getByRole("radio", { name: "I cannot tell" }).check();
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Put back" }).click();
  await expect(sheet).toBeHidden();

  await page.goto("/ops/review");
  await expect(page.getByRole("radio", { name: /^Put back/ })).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole("radio", { name: /^Put back/ }).check();
  await expect(page).toHaveURL(/shelf=PUT_BACK/);
  await expect(row).toContainText("Put back by 1 reviewer");
  expect(await seriousFindings(page)).toEqual([]);
  await row.click();
  await page.getByRole("button", { name: "Claim" }).click();
  await rejectByKeys(page, "The hand went back to the shelf.");
  await expect(row).toHaveCount(0);
  expectNoErrors();
});

test("the clip of the next incident is there before it is opened @desktop", async ({ browser, request }) => {
  const demo = readDemo();
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", accountOf(demo, "penny_reviewer"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await confirmed(request, demo, page);
  await confirmed(request, demo, page);

  await page.goto("/ops/sign-in");
  const [asked] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/clips-ahead")),
    page.goto("/ops/review"),
  ]);
  const ahead = new URL(asked.url()).pathname.split("/").at(-2);
  const row = page.locator(`a[href^="/ops/review/${ahead}"]`);
  const [other] = await page.locator('a[aria-current="true"][href^="/ops/review/"]').all();
  const address = await other?.getAttribute("href");
  const seen = page.waitForResponse((response) => response.url().includes(`/reviews/${ahead}/clip-views`));
  // It is played from the copy if that was all there when the incident was opened.
  await expect(async () => {
    await page.locator(`a[href="${address}"]`).click();
    await row.click();
    await expect(page.getByLabel(/^Evidence clip$/)).toHaveAttribute("src", /^blob:/, { timeout: 2_000 });
  }).toPass();
  expect((await seen).status()).toBe(200);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expectPlaying(page, /^Evidence clip$/);
  expectNoErrors();
});

/** The key asks for the reason first, and leads to where it is written. */
async function rejectByKeys(page: Page, reason: string): Promise<void> {
  await expect(page.getByText("Claimed by you")).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: "Reason" })).toBeFocused();
  await page.keyboard.type(reason);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}

test("somebody else reads a decision again without knowing how it went, and the reviewers see how they agree @desktop", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const [first, second] = accountsOf(demo, "penny_reviewer");
  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", first ?? accountOf(demo, "penny_reviewer"));
  await expect(ops.page.getByText("Live", { exact: true })).toBeVisible();
  const reviewId = await confirmed(request, demo, ops.page);
  await ops.page.goto(`/ops/review/${reviewId}`);
  await ops.page.getByRole("button", { name: "Claim" }).click();
  await ops.page.getByRole("textbox", { name: "Reason" }).fill("Item put into a pocket.");
  await ops.page.getByRole("button", { name: "Approve" }).click();
  await expect(ops.page.locator(`a[href^="/ops/review/${reviewId}"]`)).toHaveCount(0);

  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", second ?? accountOf(demo, "penny_reviewer"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: /^Read again/ }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto(`/ops/second-readings/${reviewId}`);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expectPlaying(page, /^Evidence clip$/);
  await expect(page.getByText("Item put into a pocket.")).toHaveCount(0);
  await expect(page.getByText(/Approved|EUR/)).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press("a");
  await expect(page).not.toHaveURL(new RegExp(reviewId));
  await page.goto("/ops/second-readings");
  await expect(page.locator(`a[href="/ops/second-readings/${reviewId}"]`)).toHaveCount(0);
  const agreement = page.getByRole("region", { name: "Agreement with a second reader" });
  await expect(agreement.getByRole("listitem").filter({ hasText: first?.name ?? "" })).toContainText(/\d+ of \d+/);
  expect(await seriousFindings(page)).toEqual([]);
  for (const room of [ops, { expectNoErrors }]) {
    room.expectNoErrors();
  }
});
