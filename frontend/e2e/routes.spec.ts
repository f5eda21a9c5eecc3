import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { codeFor, newAlert } from "./alerts";
import { accountOf, type Demo, readDemo } from "./demo";
import { openRoom, seriousFindings, signIn, test } from "./room";

/** Shown to everybody, with or without a session. */
const OPEN = {
  store: ["/sign-in", "/forgotten", "/reset", "/join", "/sign-up", "/start", "/unsubscribe"],
  ops: ["/sign-in"],
  portal: ["/", "/sign-up", "/dispute", "/sign-in", "/forgotten", "/reset", "/confirm"],
};

type Entry = keyof typeof OPEN;

/** Every page of an entry that stands in its router; those that need an id are visited where one is at hand. */
function pages(entry: Entry): string[] {
  const router = readFileSync(join("src", "entries", entry, "router.tsx"), "utf8");
  const found = [...router.matchAll(/\bpath: "(\/[^"$]*|ledger)"/g)].map(([, path]) =>
    path === "ledger" ? "/recovery/ledger" : (path ?? ""),
  );
  return [...new Set(found)];
}

function behindSignIn(entry: Entry): string[] {
  return pages(entry).filter((path) => !OPEN[entry].includes(path));
}

/** What is wrong with any of them, at both sizes in both themes. */
async function findingsOn(page: Page, base: string, paths: string[]): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await page.goto(base + path);
    await expect(page.getByRole("heading").first()).toBeVisible();
    findings.push(...(await seriousFindings(page)));
  }
  return findings;
}

async function personsCode(request: APIRequestContext, demo: Demo): Promise<string> {
  return codeFor(request, demo, await newAlert(request, demo));
}

test("no page that is open to everybody is left out, and none has a serious finding", async ({ page }) => {
  for (const entry of ["store", "ops", "portal"] as const) {
    expect(pages(entry)).toEqual(expect.arrayContaining(OPEN[entry]));
  }
  expect(await findingsOn(page, "", OPEN.store)).toEqual([]);
  expect(await findingsOn(page, "/ops", OPEN.ops)).toEqual([]);
  expect(await findingsOn(page, "/p", OPEN.portal)).toEqual([]);
});

test("no page of the store app has a serious finding", async ({ browser }) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(readDemo(), "store_admin"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  expect(await findingsOn(page, "", behindSignIn("store"))).toEqual([]);
  expectNoErrors();
});

test("no page of the console has a serious finding", async ({ browser }) => {
  // Whoever looks after tenants does not review, and is told so.
  const reviewing = ["/review", "/second-readings", "/links"];
  for (const role of ["penny_reviewer", "penny_admin"]) {
    const { page, expectNoErrors } = await openRoom(browser);
    await signIn(page, "/ops/sign-in", accountOf(readDemo(), role));
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    const paths =
      role === "penny_reviewer"
        ? [...reviewing, "/account"]
        : behindSignIn("ops").filter((path) => path !== "/ops" && !reviewing.includes(path));
    expect(await findingsOn(page, "/ops", paths)).toEqual([]);
    expectNoErrors();
  }
});

test("no page of the portal has a serious finding", async ({ browser, request }) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await page.goto(await personsCode(request, readDemo()));
  await page.getByRole("link", { name: "See the evidence" }).click();
  await page.getByLabel("Email").fill(`person-${crypto.randomUUID()}@example.com`);
  await page.getByLabel("Password").fill("a long enough pass phrase");
  await page.getByRole("button", { name: "Make the account and continue" }).click();
  await page.waitForURL("**/p/incidents");
  expect(
    await findingsOn(
      page,
      "/p",
      behindSignIn("portal").filter((path) => path !== "/p"),
    ),
  ).toEqual([]);
  expectNoErrors();
});
