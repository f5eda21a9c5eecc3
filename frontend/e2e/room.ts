import { type Browser, expect, type Page } from "@playwright/test";
import { nextCode } from "./authenticator";
import type { Account } from "./demo";

/** A page of its own session that remembers everything its console and its scripts complained about. */
export interface Room {
  page: Page;
  /** Fails when the browser reported an error. */
  expectNoErrors: () => void;
}

export async function openRoom(browser: Browser): Promise<Room> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") {
      errors.push(`${message.text()} (${message.location().url})`);
    }
  });
  return { page, expectNoErrors: () => expect(errors).toEqual([]) };
}

export async function signIn(page: Page, path: string, account: Account): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  if (account.totpSecret !== null) {
    await page.getByLabel("Code").fill(nextCode(account.totpSecret));
    await page.getByRole("button", { name: "Sign in" }).click();
  }
}

/** Waits until the video has played: its time moves on only with pictures to show. */
export async function expectPlaying(page: Page, name: RegExp): Promise<void> {
  const video = page.getByLabel(name);
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.2);
}
