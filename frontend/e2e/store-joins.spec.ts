import { type Browser, expect } from "@playwright/test";
import { accountOf, readDemo } from "./demo";
import { found, newEmail, PASSWORD } from "./founding";
import { linkOfLetter } from "./letters";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

async function opsSees(browser: Browser, row: RegExp): Promise<void> {
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", accountOf(readDemo(), "penny_admin"));
  await page.getByRole("link", { name: "Pilots" }).click();
  await expect(page.getByRole("row", { name: row }).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors();
}

test("somebody begins with an address, sees their first alert of a test clip, leaves, and opens the store elsewhere @phone", async ({
  browser,
  request,
}) => {
  const email = newEmail();
  const { page, expectNoErrors } = await openRoom(browser);
  const look = async () => expect(await findingsNow(page)).toEqual([]);
  const begun = Date.now();

  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Start a store" }).click();
  await page.getByLabel("Your email").fill(email);
  await look();
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();
  await found(page, await linkOfLetter(request, email, "Start your store"), look);
  await expect(page.getByText("1 of 8 steps")).toBeVisible();
  await look();

  await page.getByRole("link", { name: /First camera/ }).click();
  await page.getByRole("button", { name: "Add a camera" }).click();
  await page.getByLabel("Name").fill("Aisle 1, bread");
  await page.getByRole("button", { name: "Add it and make its key" }).click();
  await page.getByRole("button", { name: "I have copied it" }).click();
  await page.getByRole("link", { name: "Back" }).click();
  await page.getByRole("link", { name: /A test alert/ }).click();
  await page.getByRole("button", { name: "Send Penny's film" }).click();
  await expect(page.getByText(/An alert, score \d+/)).toBeVisible({ timeout: 60_000 });
  await look();
  await page.getByRole("link", { name: "Look at the alert" }).click();
  await expect(page.getByRole("button", { name: "Put the test away" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Confirm" })).toHaveCount(0);
  const seconds = Math.round((Date.now() - begun) / 1000);
  test.info().annotations.push({ type: "from the sign-in page to the first alert", description: `${seconds} s` });
  await look();
  await page.getByRole("button", { name: "Put the test away" }).click();
  await expect(page.getByText("Test put away")).toBeVisible();
  for (const [path, words] of [
    ["/monitor", "Watching 1 camera."],
    ["/recovery", "Nobody here yet"],
    ["/recovery/ledger", "No payment yet"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(words, { exact: false }).first()).toBeVisible();
    await look();
  }
  expectNoErrors(/401/);

  // On another device.
  const elsewhere = await openRoom(browser);
  const desk = elsewhere.page;
  await signIn(desk, "/sign-in", { email, password: PASSWORD, totpSecret: null });
  await desk.getByRole("link", { name: "Checklist" }).click();
  await expect(desk.getByText("3 of 8 steps")).toBeVisible();
  expect(await seriousFindings(desk)).toEqual([]);

  await desk.getByRole("link", { name: /Who is told/ }).click();
  await desk.getByRole("button", { name: "Add a contact" }).click();
  await desk.getByLabel("Name").fill("Marta");
  await desk.getByLabel("Mobile number").fill("+34 612 345 678");
  await desk.getByLabel("Text message").check();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByRole("dialog")).toHaveCount(0);
  await desk.getByRole("link", { name: "Back" }).click();

  await desk.getByRole("link", { name: /^Agreement/ }).click();
  await expect(desk.getByText("Ruiz e Hijas <b>S.L.</b>")).toBeVisible();
  expect(await seriousFindings(desk)).toEqual([]);
  await desk.getByLabel("Your full name").fill("Marta Ruiz García");
  await desk.getByLabel("What you are in the company").fill("Managing director");
  await desk.getByLabel(/I may bind the company/).check();
  await desk.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(desk.getByText("Signed", { exact: true })).toBeVisible();
  await desk.getByRole("link", { name: "Back" }).click();

  await desk.getByRole("link", { name: /^Signs/ }).click();
  await expect(desk.getByRole("article", { name: "Cameras here look for theft" })).toBeVisible();
  expect(await seriousFindings(desk)).toEqual([]);
  await desk.getByRole("button", { name: "The signs hang" }).click();
  await expect(desk.getByRole("button", { name: "The signs hang" })).toHaveCount(0);
  await desk.getByRole("link", { name: "Back" }).click();

  await desk.getByRole("link", { name: /Free month/ }).click();
  await desk.getByRole("button", { name: "Begin the free month" }).click();
  await expect(desk.getByText(/Ends on/)).toBeVisible();
  await desk.goto("/getting-started");
  await expect(desk.getByText("Your store is open.", { exact: false })).toBeVisible();
  await expect(desk.getByText("7 of 8 steps")).toBeVisible();
  await expect(desk.getByText(/This store has not opened/)).toHaveCount(0);
  expect(await seriousFindings(desk)).toEqual([]);
  elsewhere.expectNoErrors(/401/);

  await opsSees(browser, /Panadería y Ultramarinos.*Open, waits for: A first real alert/);
});
