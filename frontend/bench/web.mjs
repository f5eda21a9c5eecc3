// What a phone in a shop gets: each room's JavaScript, Monitor's first paint on a slow line, and how soon it answers a finger.
// Writes one JSON object into the file that it is given. Asked by `./penny bench web`, which starts the product and fills the
// store.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

const SERVER = process.env.PENNY_URL;
const ACCOUNT = JSON.parse(readFileSync(process.env.PENNY_DEMO_FILE, "utf8")).accounts.find(
  (account) => account.role === "store_staff",
);
const RUNS = 5;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** A mid-range phone, and "slow 4G" as Lighthouse simulates it. */
const CPU_SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) * 0.9, uploadThroughput: 750e3 / 8 };

const browser = await chromium.launch({
  executablePath: process.env.PENNY_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

/** Kilobytes (1,000 bytes) of script, compressed, that a room loads until it stands. */
async function javascript(path, signedIn) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  if (signedIn) {
    await signIn(page);
  }
  const scripts = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") {
      scripts.push(response.body());
    }
  });
  await page.goto(SERVER + path);
  await page.getByRole("heading").first().waitFor();
  const bytes = (await Promise.all(scripts)).map((body) => gzipSync(body, { level: 9 }).length);
  await context.close();
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

async function signIn(page) {
  await page.goto(`${SERVER}/sign-in`);
  await page.getByLabel("Email").fill(ACCOUNT.email);
  await page.getByLabel("Password").fill(ACCOUNT.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByText("Live", { exact: true }).waitFor();
}

/** Milliseconds until the largest thing on Monitor is painted, with nothing cached and with everything. */
async function paints() {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await signIn(page);
  const session = await slow(page);
  await session.send("Network.clearBrowserCache");
  // What the app keeps by itself is no part of a first visit.
  const storageTypes = "service_workers,cache_storage";
  await session.send("Storage.clearDataForOrigin", { origin: new URL(SERVER).origin, storageTypes });
  const cold = await largestPaint(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const warm = await largestPaint(page);
  await context.close();
  return { cold, warm };
}

async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  return session;
}

async function largestPaint(page) {
  await page.goto(`${SERVER}/monitor`);
  await page.getByRole("article").waitFor();
  await page.waitForLoadState("networkidle").catch(() => undefined);
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );
}

/** The longest of the interactions, in milliseconds until the next paint, with all cards on the page. */
async function interaction() {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await signIn(page);
  await page.goto(`${SERVER}/monitor`);
  await page.getByRole("article").waitFor();
  const rows = page.locator(".queue__rows > li");
  const more = page.getByRole("button", { name: "Show more" });
  while (await more.isVisible()) {
    const before = await rows.count();
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll(".queue__rows > li").length > count, before);
  }
  const cards = await rows.count();
  await page.evaluate(() => {
    globalThis.durations = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.interactionId > 0) {
          globalThis.durations.push(entry.duration);
        }
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true });
  });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  for (const name of ["Dismiss", "More actions", "Confirm"]) {
    await page.getByRole("button", { name, exact: true }).first().tap();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  const longest = await page.evaluate(() => Math.max(0, ...globalThis.durations));
  await context.close();
  return { cards, longest };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const result = {
  javascript: {
    store: await javascript("/monitor", true),
    ops: await javascript("/ops/sign-in", false),
    portal: await javascript("/p/", false),
  },
};
const painted = [];
const answered = [];
for (let run = 0; run < RUNS; run++) {
  painted.push(await paints());
  answered.push(await interaction());
}
result.paintCold = median(painted.map((each) => each.cold));
result.paintWarm = median(painted.map((each) => each.warm));
result.interaction = median(answered.map((each) => each.longest));
result.cards = Math.min(...answered.map((each) => each.cards));
await browser.close();
writeFileSync(process.argv[2], JSON.stringify(result));
