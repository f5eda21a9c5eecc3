import { defineConfig } from "@playwright/test";

/** As root and without a display, as on a build machine; no background traffic of the browser's own. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// For all workers of a run: each project has one of its own, and so has what comes after a failure.
process.env.PENNY_RUN_STARTED ??= String(Date.now());

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  workers: 1,
  reporter: [["list"]],
  use: {
    baseURL: process.env.PENNY_URL ?? "http://127.0.0.1:9080",
    locale: "en-GB",
    launchOptions: { executablePath: process.env.PENNY_CHROMIUM ?? "/usr/bin/chromium", args: FLAGS },
    screenshot: "only-on-failure",
    // A trace makes every step a quarter slower; who looks for a cause asks for one.
    trace: process.env.PENNY_TRACE ? "retain-on-failure" : "off",
  },
  projects: [
    {
      name: "phone",
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: "desktop", grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
  ],
});
