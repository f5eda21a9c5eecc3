import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { newAlert } from "./alerts";
import { accountOf, type Demo, readDemo } from "./demo";
import { peopleReferences } from "./person";
import { expectPlaying, findingsNow, leave, openRoom, type Room, seriousFindings, signIn, test } from "./room";

const PRICE_KEYS = ["2", "4", "9", "0"];
const PASSWORD = "a long enough pass phrase";

test("a clip becomes an alert, two people confirm it, the person pays, and the store has its share", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const store = await openRoom(browser, { worker: true });
  const ops = await openRoom(browser);
  const portal = await openRoom(browser);

  await signIn(store.page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(store.page.getByText("Live", { exact: true })).toBeVisible();

  const alertId = await test.step("the camera's clip appears in Monitor without a reload", async () => {
    const arrived = await newAlert(request, demo);
    await expect(store.page.locator(`a[href="/monitor/${arrived}"]`).first()).toBeVisible();
    return arrived;
  });

  await test.step("staff watch the evidence and confirm it with a value", () => confirm(store.page, alertId));
  const reference = await test.step("a reviewer approves it", () => approve(ops.page, request, demo, alertId));
  const url = await test.step("Recovery makes the person's code", () => makeCode(store.page, reference));
  const receipt = await test.step("the person sees the evidence, pays and gets a receipt", () => pay(portal.page, url));

  await test.step("the store's tenth stands in the ledger", async () => {
    await store.page.getByRole("button", { name: "Close" }).click();
    await store.page.getByRole("link", { name: "Back" }).click();
    await store.page.getByRole("link", { name: "Commission" }).click();
    const entry = store.page.getByRole("row").filter({ hasText: receipt });
    await expect(entry).toContainText("24.90");
    expect(await seriousFindings(store.page)).toEqual([]);
    await expect(entry.getByRole("cell", { name: "2.49", exact: true }).first()).toBeVisible();
  });

  for (const room of [store, ops, portal] satisfies Room[]) {
    room.expectNoErrors();
  }
});

async function confirm(page: Page, alertId: string): Promise<void> {
  await page.locator(`a[href="/monitor/${alertId}"]`).first().click();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expectPlaying(page, /^Evidence clip$/);
  await page.getByRole("button", { name: "Confirm" }).click();
  const sheet = page.getByRole("dialog", { name: "What was taken?" });
  await sheet.getByLabel("Item", { exact: true }).fill("Razor blades, 8 pack");
  for (const key of PRICE_KEYS) {
    await sheet.getByRole("button", { name: key, exact: true }).click();
  }
  await sheet.getByRole("button", { name: "Confirm 1 item, 24.90 EUR" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(/With Penny, 24\.90/)).toBeVisible();
}

/** Approves as a new person and gives the opaque id under which Recovery will list them. */
async function approve(page: Page, request: APIRequestContext, demo: Demo, alertId: string): Promise<string> {
  const known = await peopleReferences(request, demo);
  await signIn(page, "/ops/sign-in", accountOf(demo, "penny_reviewer"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const reviewId = await reviewOf(page, alertId);
  await page.locator(`a[href="/ops/review/${reviewId}"]`).click();
  await page.getByRole("button", { name: "Claim" }).click();
  await expect(page.getByText("Claimed by you")).toBeVisible();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expectPlaying(page, /^Evidence clip$/);
  await page.getByLabel("New person").check({ force: true });
  await page.getByLabel("Reason").fill("Item taken from the shelf and put into a pocket.");
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.locator(`a[href="/ops/review/${reviewId}"]`)).toHaveCount(0);

  await expect.poll(() => peopleReferences(request, demo)).toHaveLength(known.length + 1);
  const reference = (await peopleReferences(request, demo)).find((each) => !known.includes(each));
  return reference ?? "";
}

async function reviewOf(page: Page, alertId: string): Promise<string> {
  const response = await page.request.get("/api/reviews");
  const { items }: { items: { id: string; alertId: string }[] } = await response.json();
  const review = items.find((item) => item.alertId === alertId);
  expect(review).toBeDefined();
  return review?.id ?? "";
}

async function makeCode(page: Page, reference: string): Promise<string> {
  await leave(page);
  await page.getByRole("link", { name: "Recovery" }).click();
  await page.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(page.getByRole("button", { name: "Show QR code" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Show QR code" }).click();
  const sheet = page.getByRole("dialog", { name: "For the person concerned" });
  await expect(sheet.getByRole("img", { name: /QR code/ })).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);
  const url = await sheet.getByRole("link", { name: "Open the link" }).getAttribute("href");
  return url ?? "";
}

/** Walks the portal from the code to the receipt and gives the receipt's number. */
async function pay(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await expect(page.getByRole("link", { name: "See the evidence" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "See the evidence" }).click();
  await page.getByLabel("Email").fill(`person-${crypto.randomUUID()}@example.com`);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account and continue" }).click();

  await expect(page.getByRole("heading", { name: "One open incident" })).toBeVisible();
  await page.getByRole("button", { name: "Play the clip" }).click();
  await expectPlaying(page, /^Evidence clip, other people blurred$/);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Pay", exact: true }).click();

  await page.waitForURL((address) => !address.pathname.startsWith("/p/"));
  await page.getByRole("button", { name: /^Pay \d/ }).click();

  const title = page.getByRole("heading", { name: /^Receipt / });
  await expect(title).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(/24\.90/).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await expectPdf(page);
  return ((await title.textContent()) ?? "").replace("Receipt ", "");
}

/** The receipt can be kept as a file. */
async function expectPdf(page: Page): Promise<void> {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download PDF" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^penny-receipt-R-\d{4}-\d{6}\.pdf$/);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe("%PDF-");
}
