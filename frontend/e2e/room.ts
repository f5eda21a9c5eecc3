import AxeBuilder from "@axe-core/playwright";
import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { nextCode } from "./authenticator";
import type { Account } from "./demo";

const THEMES = ["light", "dark"] as const;

/** Rooms of a test that is over would go on playing, and listening, beside the next one. */
export const test = base.extend<{ leaveRooms: undefined }>({
  leaveRooms: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** A page of its own session that remembers everything its console and its scripts complained about. */
export interface Room {
  page: Page;
  /** Fails when the browser reported an error, but for those that are expected: it notes each refusal of the server. */
  expectNoErrors: (expected?: RegExp) => void;
}

/**
 * The store app's worker fetches all its files into every new browser, a third of a spec's time: what is about it asks for it.
 * Without one the app is as in a browser that knows no workers.
 */
export async function openRoom(browser: Browser, { worker = false } = {}): Promise<Room> {
  const context = await browser.newContext();
  if (!worker) {
    await context.addInitScript("delete Navigator.prototype.serviceWorker");
  }
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") {
      errors.push(`${message.text()} (${message.location().url})`);
    }
  });
  return { page, expectNoErrors: (expected) => expect(errors.filter((error) => !expected?.test(error))).toEqual([]) };
}

export async function signIn(page: Page, path: string, account: Omit<Account, "name">): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  if (account.totpSecret !== null) {
    await page.getByLabel("Code").fill(await nextCode(account.totpSecret));
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
  }
}

/** Waits until the video has played: its time moves on only with pictures to show. */
export async function expectPlaying(page: Page, name: RegExp): Promise<void> {
  const video = page.getByLabel(name);
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.2);
}

/**
 * Leaves a page that stands inside a room. A phone shows it alone and has a way back on it; at a desk the rail and the list
 * stay beside it.
 */
export async function leave(page: Page): Promise<void> {
  if (test.info().project.use.isMobile) {
    await page.getByRole("link", { name: "Back" }).click();
  }
}

/** What axe finds in both themes; every project looks at its own size. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    findings.push(...(await findingsNow(page)).map((finding) => `${finding} ${colorScheme}`));
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return findings;
}

/** What axe finds on the page as it is, and what does not fit its width; text over pictures is left to people. */
export async function findingsNow(page: Page): Promise<string[]> {
  return [...(await axeFindings(page)), ...(await tooWide(page))];
}

/** What has to be pushed sideways to be seen whole, though it is no table or strip that is made for it. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("*")]
      .filter((element) => {
        const scrolls = element === document.documentElement || getComputedStyle(element).overflowY === "auto";
        return scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .map(
        (element) => `${element.tagName.toLowerCase()}.${element.className} is wider than ${element.clientWidth} px`,
      ),
  );
}

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")} on ${page.url()}`);
}
