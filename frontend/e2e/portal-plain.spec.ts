import { type Browser, expect, type Page } from "@playwright/test";
import { codeFor, newAlert } from "./alerts";
import { accountOf, firstStore, readDemo } from "./demo";
import { approvedCode } from "./person";
import { openRoom, seriousFindings, signIn, test } from "./room";

/** A browser in which no script runs. */
async function withoutScripts(browser: Browser, locale = "en-GB"): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale });
  return context.newPage();
}

test("who scans a code where no script runs reads what it is about, disputes, and finds whom to ask", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const code = await approvedCode(browser, request, demo);
  const page = await withoutScripts(browser);

  await page.goto(code);
  await expect(page.getByRole("heading", { name: "Read this without JavaScript" })).toBeVisible();
  await page.getByRole("link", { name: "Read and answer" }).click();
  await expect(page.getByRole("link", { name: "privacy@penny.example" })).toBeVisible();
  await page.getByRole("button", { name: "Show what it is about" }).click();
  await expect(page.getByText("Type the code, or paste the whole address")).toBeVisible();
  await page.getByLabel("Your code, or the whole address").fill(code);
  await page.getByRole("button", { name: "Show what it is about" }).click();
  await expect(page.getByRole("heading", { name: /A store says something was taken/ })).toBeVisible();
  await expect(page.getByText(firstStore(demo).name)).toBeVisible();
  await expect(page.getByText("24.90")).toHaveCount(0);

  await page.getByLabel("Your statement").fill("I paid at the till.");
  await page.getByLabel("Email for the answer").fill("nobody");
  await page.getByRole("button", { name: "español" }).click();
  await expect(page.getByRole("heading", { name: /Una tienda dice que se llevaron algo/ })).toBeVisible();
  await expect(page.getByLabel("Su declaración")).toHaveValue("I paid at the till.");
  await page.getByRole("button", { name: "Enviar la impugnación" }).click();
  await expect(page.getByText("Escriba un correo electrónico")).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByLabel("Email for the answer").fill("at-home@example.org");
  await page.getByRole("button", { name: "Send the dispute" }).click();
  await expect(page.getByRole("heading", { name: "We have your dispute" })).toBeVisible();

  await page.getByRole("link", { name: "Help: questions and answers" }).click();
  await expect(page.getByRole("heading", { name: "What happens if I do nothing?" })).toBeVisible();
  await page.getByRole("link", { name: "français" }).click();
  await expect(page.getByRole("heading", { name: "Que se passe-t-il si je ne fais rien ?" })).toBeVisible();
});

/** What the server writes is the same whether scripts run or not; axe needs them. */
test("no page without scripts has a serious finding, and none is too wide", async ({ browser, request }) => {
  const demo = readDemo();
  const code = await codeFor(request, demo, await newAlert(request, demo));
  const { page, expectNoErrors } = await openRoom(browser);
  for (const address of ["/p/plain", "/p/plain?lang=es", "/p/help", "/p/help?lang=es", "/p/help?lang=fr"]) {
    await page.goto(address);
    expect(await seriousFindings(page)).toEqual([]);
  }

  await page.goto("/p/plain?lang=fr");
  await page.locator("[name=code]").fill(code);
  await page.locator("main form button").first().click();
  await expect(page.getByRole("heading", { name: /Un magasin dit que/ })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Envoyer la contestation" }).click();
  await expect(page.locator("[aria-invalid=true]")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto("/p/plain");
  await page.getByLabel("Your code").fill("not a code");
  await page.getByRole("button", { name: "Show what it is about" }).click();
  await expect(page.getByRole("heading", { name: "We do not know this code" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expectNoErrors(/400|404/);
});

test("who holds a code that is over asks the store for another, which sees it and makes one @phone", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const code = await approvedCode(browser, request, demo);
  const first = await openRoom(browser);
  await first.page.goto(code);
  await first.page.getByRole("link", { name: "See the evidence" }).click();
  await first.page.getByLabel("Email").fill(`person-${crypto.randomUUID()}@example.com`);
  await first.page.getByLabel("Password").fill("a long enough pass phrase");
  await first.page.getByRole("button", { name: "Make the account and continue" }).click();
  await first.page.waitForURL("**/p/incidents");
  const store = await openRoom(browser);
  await signIn(store.page, "/sign-in", accountOf(demo, "store_staff"));
  await store.page.getByRole("link", { name: "Recovery" }).click();
  await expect(store.page.getByRole("heading", { name: "Recovery", exact: true })).toBeAttached();

  const second = await openRoom(browser);
  await second.page.goto(code);
  await expect(second.page.getByRole("heading", { name: "This code has been used" })).toBeVisible();
  expect(await seriousFindings(second.page)).toEqual([]);
  await second.page.getByRole("button", { name: "Ask for a new code" }).click();
  await expect(second.page.getByRole("heading", { name: "The store is told" })).toBeVisible();
  expect(await seriousFindings(second.page)).toEqual([]);

  await expect(store.page.getByRole("heading", { name: /Asking for a new code/ })).toBeVisible();
  expect(await seriousFindings(store.page)).toEqual([]);
  await store.page.getByRole("button", { name: "New code" }).first().click();
  const sheet = store.page.getByRole("dialog", { name: "For the person concerned" });
  await expect(sheet.getByText(/The earlier code opens nothing/)).toBeVisible();
  const fresh = await sheet.getByRole("link", { name: "Open the link" }).getAttribute("href");
  await second.page.goto(fresh ?? "");
  await expect(second.page.getByRole("link", { name: "See the evidence" })).toBeVisible();
  for (const room of [first, second, store]) {
    room.expectNoErrors();
  }
});
