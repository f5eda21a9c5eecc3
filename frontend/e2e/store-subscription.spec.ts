import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { accountOf, readDemo } from "./demo";
import { found, newEmail } from "./founding";
import { linkOfLetter } from "./letters";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

/** A store of one's own, whose administrator looks at what it pays. */
async function subscriptionOfNewStore(page: Page, request: APIRequestContext): Promise<void> {
  const email = newEmail();
  await page.goto("/sign-up");
  await page.getByLabel("Your email").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("Look into your mail")).toBeVisible();
  await found(page, await linkOfLetter(request, email, "Start your store"));
  await page.goto("/settings");
  await page.getByRole("link", { name: /^Subscription/ }).click();
  await expect(page.getByText("Nothing to pay")).toBeVisible();
}

/** Presses buttons in Stripe's portal and comes back. */
async function atThePortal(page: Page, ...buttons: string[]): Promise<void> {
  await page.getByRole("button", { name: "Manage card and invoices" }).click();
  for (const name of buttons) {
    await page.getByRole("button", { name, exact: true }).click();
  }
  await page.getByRole("link", { name: "Return to Penny" }).click();
}

async function opsSees(browser: Browser, words: string): Promise<void> {
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/ops/sign-in", accountOf(readDemo(), "penny_admin"));
  await page.getByRole("link", { name: "Tenants" }).click();
  await expect(page.getByText(words).first()).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors();
}

test("a store subscribes, its card is refused, clips stop and start again, and every step is said where one looks", async ({
  browser,
  request,
}) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await subscriptionOfNewStore(page, request);
  await expect(page.getByText("49.00 EUR a month")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Subscribe", exact: true }).click();
  await expect(page.getByText("49.00 EUR every month")).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);
  await page.getByRole("button", { name: "Decline card" }).click();
  await expect(page.getByText("Card declined")).toBeVisible();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByText("Nothing to pay")).toBeVisible();
  await page.getByRole("button", { name: "Subscribe", exact: true }).click();
  await page.getByRole("button", { name: "Subscribe", exact: true }).click();
  await expect(page.getByText("Paid", { exact: true })).toBeVisible();
  await expect(page.getByText("Paid until")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Manage card and invoices" }).click();
  await expect(page.getByText("Invoice of")).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);
  await page.getByRole("link", { name: "Return to Penny" }).click();
  await atThePortal(page, "Leave card 0341", "Let the next period begin");
  await expect(page.getByText("Payment refused")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto("/settings");
  await expect(page.getByText(/A payment was refused and is tried again\. Everything works until/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await opsSees(browser, "Payment refused, heard until");

  await page.getByRole("link", { name: "See to it" }).click();
  await atThePortal(page, "Let two weeks pass");
  await expect(page.getByText("No new clips", { exact: true })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto("/monitor");
  await expect(page.getByRole("heading", { name: "New clips are not taken" })).toBeVisible();
  await expect(page.getByText(/Nothing is paid: since/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("link", { name: "See to it" }).click();
  await atThePortal(page, "Leave card 4242", "Pay what is open");
  await expect(page.getByText("Paid", { exact: true })).toBeVisible();
  await atThePortal(page, "Cancel");
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(page.getByText("Works until", { exact: true })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors(/401/);
});

test("whoever subscribes in the free month leaves a card and pays nothing before it is over @phone", async ({
  browser,
  request,
}) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await subscriptionOfNewStore(page, request);
  await page.goto("/settings/trial");
  await page.getByRole("button", { name: "Begin the free month" }).click();
  await expect(page.getByText("Begun on")).toBeVisible();
  await page.goto("/settings/subscription");
  await expect(page.getByText("Free month", { exact: true })).toBeVisible();
  await expect(page.getByText(/nothing is charged before/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Subscribe", exact: true }).click();
  await expect(page.getByText(/Due today; first payment on/)).toBeVisible();
  await page.getByRole("button", { name: "Subscribe", exact: true }).click();

  await expect(page.getByText(/nothing is charged until the free month is over/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Manage card and invoices" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Subscribe", exact: true })).toHaveCount(0);
  expectNoErrors(/401/);
});
