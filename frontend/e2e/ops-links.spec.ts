import type { Browser } from "@playwright/test";
import { expect } from "@playwright/test";
import { type Account, accountOf, accountsOf, readDemo } from "./demo";
import { seenInBoth } from "./neighbours";
import { openRoom, type Room, seriousFindings, signIn, test } from "./room";

async function reviewRoom(browser: Browser, account: Account): Promise<Room> {
  const room = await openRoom(browser);
  await signIn(room.page, "/ops/sign-in", account);
  await expect(room.page.getByText("Live", { exact: true })).toBeVisible();
  return room;
}

test("two reviewers put right that an incident is somebody else's @desktop", async ({ browser, request }) => {
  const demo = readDemo();
  const [first, second] = accountsOf(demo, "penny_reviewer");
  expect(second).toBeDefined();
  const reviewer = await reviewRoom(browser, first ?? accountOf(demo, "penny_reviewer"));
  const reference = await seenInBoth(request, demo, reviewer.page);
  const { page } = reviewer;

  await page.getByRole("link", { name: "Who is who" }).click();
  await page.getByLabel("Id", { exact: true }).fill(reference);
  await expect(page).toHaveURL(new RegExp(`reference=${reference}`));
  await page.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(page.getByRole("heading", { name: reference })).toBeVisible();
  await expect(page.getByRole("button", { name: "Somebody else’s" })).toBeDisabled();
  await page.getByLabel("Somebody else").first().check();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Somebody else’s" }).click();
  const form = page.getByRole("form", { name: "Somebody else’s" });
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(form.getByText("Say why.")).toBeVisible();
  await form.getByLabel("What shows it").fill("Taller, and another coat.");
  await form.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText("You have proposed it: a colleague decides.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Put it right" })).toHaveCount(0);

  const colleague = await reviewRoom(browser, second ?? accountOf(demo, "penny_reviewer"));
  await colleague.page.getByRole("link", { name: "Who is who" }).click();
  const waiting = colleague.page.getByRole("region", { name: "Wait for a second reviewer" });
  await waiting.getByRole("link", { name: new RegExp(`1 incident of ${reference}`) }).click();
  await expect(colleague.page.getByText("Taller, and another coat.")).toBeVisible();
  expect(await seriousFindings(colleague.page)).toEqual([]);
  await colleague.page.getByRole("button", { name: "Put it right" }).click();

  await expect(colleague.page.getByText(/Put right by/)).toBeVisible();
  await expect(colleague.page.getByRole("listitem").filter({ has: colleague.page.getByRole("img") })).toHaveCount(1);
  reviewer.expectNoErrors();
  colleague.expectNoErrors();
});
