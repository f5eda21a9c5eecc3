import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { newAlert } from "./alerts";
import { accountOf, firstStore, readDemo } from "./demo";
import { findingsNow, openRoom, type Room, seriousFindings, signIn, test } from "./room";

test("an administrator hangs up a camera, gets its key once, renames it, changes its key, and takes it down @phone", async ({
  browser,
  request,
}) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(readDemo(), "store_admin"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: /^Cameras/ }).click();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Add a camera" }).click();
  await page.getByLabel("Name").fill("  aisle 2 ");
  await page.getByRole("button", { name: "Add it and make its key" }).click();
  await expect(page.getByText(/each needs its own/)).toBeVisible();
  await page.getByLabel("Name").fill("<b>Bakery</b>");
  await page.getByRole("button", { name: "Add it and make its key" }).click();
  const sheet = page.getByRole("dialog", { name: "Key of <b>Bakery</b>" });
  await expect(sheet.locator("code")).toHaveCount(2);
  const [key, address] = await sheet.locator("code").allTextContents();
  expect(await findingsNow(page)).toEqual([]);
  const asked = await request.get(`${address}/00000000-0000-7000-8000-000000000000`, {
    headers: { "Penny-Camera-Key": key ?? "" },
  });
  expect(asked.status()).toBe(404);
  await sheet.getByRole("button", { name: "I have copied it" }).click();
  await expect(page.getByText(key ?? "")).toHaveCount(0);

  await page.getByRole("button", { name: "Change <b>Bakery</b>" }).click();
  await page.getByLabel("Name").fill("Bakery");
  await page.getByRole("button", { name: "Save the name" }).click();
  await page.getByRole("button", { name: "Change Bakery" }).click();
  await page.getByRole("button", { name: "Make a new key" }).click();
  await expect(page.getByText(/The key before works until/)).toBeVisible();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.getByRole("button", { name: "Change Bakery" }).click();
  await page.getByRole("button", { name: "Shut it", exact: true }).click();
  await page.getByRole("button", { name: "Shut it now" }).click();
  // The sheet says it too until it is gone.
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Shut, sends nothing")).toBeVisible();
  await page.getByRole("button", { name: "Change Bakery" }).click();
  await page.getByRole("button", { name: "Take it down", exact: true }).click();
  await page.getByRole("button", { name: "Take it down now" }).click();
  await expect(page.getByText("Bakery")).toHaveCount(0);
  // The name that was taken was told by the server, and the browser notes every such answer.
  expectNoErrors(/409/);
});

test("staff offer service, take it back, and read a report to the police @phone", async ({ browser, request }) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto(`/monitor/${alertId}`);

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Offer service" }).click();
  // At a desk the list beside it says so too.
  const evidence = page.getByRole("region", { name: "Evidence" });
  await expect(evidence.getByText(/offers service/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(evidence.getByText(/offers service/)).toHaveCount(0);

  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("button", { name: "Call the police" }).click();
  const sheet = page.getByRole("dialog", { name: "Call the police" });
  await expect(sheet.getByRole("link", { name: "Call 112" })).toHaveAttribute("href", "tel:112");
  await sheet.getByLabel("What should they know?").fill("Blue coat <script>alert(1)</script>");
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Make the report" }).click();
  await expect(sheet.getByText(`I am calling from ${firstStore(demo).name}`, { exact: false })).toBeVisible();
  await expect(sheet.getByText("Our staff say: Blue coat <script>alert(1)</script>")).toBeVisible();
  await expect(sheet).not.toContainText(/EUR|€|pay|debt|owe/i);
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors();
});

test("what was missed is reported, and counts in the quality of the store @phone", async ({ browser }) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(readDemo(), "store_staff"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  const figure = page.locator("dl").getByText("Missed, as reported").locator("..");
  await page.goto("/quality");
  await expect(figure).toBeVisible();
  const missed = Number(await figure.locator("dd").first().textContent());

  await page.goto("/monitor");
  await page.getByRole("button", { name: "We missed one" }).click();
  await page.getByLabel("What did you see?").fill("A bottle left with a green coat");
  await page.getByRole("radio", { name: "15 min ago" }).check();
  expect(await findingsNow(page)).toEqual([]);
  await page.getByRole("button", { name: "Report it" }).click();
  await expect(page.getByText("Counted. Thank you.")).toBeVisible();

  await page.goto("/quality");
  await expect(figure.locator("dd").first()).toHaveText(String(missed + 1));
  await page.getByText("7 days").click();
  await expect(page.getByRole("columnheader", { name: "False a day" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors();
});

test("an administrator says whom the store calls @phone", async ({ browser }) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(readDemo(), "store_admin"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto("/settings/police");
  await page.getByLabel("Number").fill("the police");
  await page.getByRole("button", { name: "Save the number" }).click();
  await expect(page.getByText(/2 to 15 digits/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("Number").fill("112");
  await page.getByRole("button", { name: "Save the number" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expectNoErrors(/400/);
});

/** Staff at Monitor with two new alerts in the queue. */
async function atMonitor(browser: Browser, request: APIRequestContext): Promise<Room> {
  const demo = readDemo();
  for (let sent = 0; sent < 2; sent++) {
    await newAlert(request, demo);
  }
  const room = await openRoom(browser);
  await signIn(room.page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(room.page.getByText("Live", { exact: true })).toBeVisible();
  return room;
}

test("the queue is narrowed to one camera in its address, and walked by J and K", { tag: "@desktop" }, async ({
  browser,
  request,
}) => {
  const { page, expectNoErrors } = await atMonitor(browser, request);
  const camera = page.getByLabel("Which camera");
  const rows = page.locator(".queue-row");
  await expect(rows.nth(1)).toBeVisible();

  await page.keyboard.press("j");
  await expect(rows.nth(1)).toHaveAttribute("aria-current", /true|page/);
  await page.keyboard.press("k");
  await expect(rows.nth(0)).toHaveAttribute("aria-current", /true|page/);

  await camera.selectOption("Entrance");
  await expect(page.getByText("Nothing to look at")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing to look at")).toBeVisible();
  await expect(camera).toHaveValue(/[0-9a-f-]{36}/);
  await page.goto("/monitor?state=all&camera=%27%20or%201%3D1");
  await expect(rows.first()).toBeVisible();
  await camera.selectOption("Aisle 2");
  await rows.nth(1).click();
  await expect(page).toHaveURL(/monitor\/[0-9a-f-]{36}\?camera=/);
  expectNoErrors();
});

test("a card is swiped to dismiss or confirm it, and a short slip of the finger does nothing", {
  tag: "@phone",
}, async ({ browser, request }) => {
  const { page, expectNoErrors } = await atMonitor(browser, request);
  await swipe(page, -200);
  await expect(page.getByRole("dialog", { name: "Why dismiss?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await swipe(page, 200);
  await expect(page.getByRole("dialog", { name: "What was taken?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await swipe(page, -40);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expectNoErrors();
});

/** One finger over the newest alert's words, as the browser hears it from a screen. */
async function swipe(page: Page, dx: number): Promise<void> {
  const box = await page.getByRole("article").getByRole("heading").boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const session = await page.context().newCDPSession(page);
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (const part of [0.25, 0.5, 0.75, 1]) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: x + dx * part, y }] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

test("a comment asks a colleague by name, whose card says so @phone", async ({ browser, request }) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto(`/monitor/${alertId}`);
  const say = page.getByPlaceholder("Comment");
  await say.pressSequentially("Please look @an");
  const offered = page.getByRole("group", { name: "Colleagues to mention" }).getByRole("button").first();
  const name = (await offered.innerText()).slice(1);
  expect(await findingsNow(page)).toEqual([]);
  await offered.click();
  await expect(say).toHaveValue(`Please look @${name} `);
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText(`@${name}`, { exact: true })).toBeVisible();
  expectNoErrors();

  const colleague = await openRoom(browser);
  await signIn(colleague.page, "/sign-in", accountOf(demo, "store_admin"));
  await expect(colleague.page.getByText("Mentions you").first()).toBeVisible();
  expect(await seriousFindings(colleague.page)).toEqual([]);
  colleague.expectNoErrors();
});
