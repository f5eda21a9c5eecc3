import { expect } from "@playwright/test";
import { newAlert } from "./alerts";
import { accountOf, readDemo } from "./demo";
import { findingsNow, seriousFindings, test, tooWide } from "./room";

const LANGUAGES = [
  {
    locale: "es-ES",
    signIn: "Iniciar sesión",
    wrong: /no concuerdan/,
    live: "En directo",
    seen: /Alargó la mano al estante, mano al bolsillo/,
  },
  {
    locale: "fr-FR",
    signIn: "Se connecter",
    wrong: /ne vont pas ensemble/,
    live: "En direct",
    seen: /Main tendue vers le rayon, main à la poche/,
  },
];

for (const { locale, signIn, wrong, live, seen } of LANGUAGES) {
  test(`a browser that asks for ${locale} is answered in it in every room @phone`, async ({ browser, request }) => {
    const demo = readDemo();
    const alertId = await newAlert(request, demo);
    const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    for (const path of ["/ops/sign-in", "/p/sign-in", "/sign-in"]) {
      await page.goto(path);
      await expect(page.getByRole("button", { name: signIn, exact: true })).toBeVisible();
      expect(await page.locator("html").getAttribute("lang")).toBe(locale.slice(0, 2));
    }
    const account = accountOf(demo, "store_admin");
    await page.locator("input[type=email]").fill(account.email);
    await page.locator("input[type=password]").fill("not the password");
    await page.getByRole("button", { name: signIn, exact: true }).click();
    await expect(page.getByText(wrong)).toBeVisible();
    await page.locator("input[type=password]").fill(account.password);
    await page.getByRole("button", { name: signIn, exact: true }).click();
    await expect(page.getByText(live, { exact: true })).toBeVisible();
    for (const path of [`/monitor/${alertId}`, "/monitor", "/recovery", "/settings", "/settings/cameras", "/quality"]) {
      await page.goto(path);
      await expect(page.getByRole("heading").first()).toBeVisible();
      await expect.poll(() => tooWide(page)).toEqual([]);
    }
    await page.goto(`/monitor/${alertId}`);
    await expect(page.getByText(seen).first()).toBeVisible();
    expect(await findingsNow(page)).toEqual([]);
  });
}

test("who wants another language than the browser's chooses it, and keeps it @phone", async ({ page }) => {
  await page.goto("/p/");
  await page.getByLabel("Language").selectOption("fr");
  await expect(page.getByText("Penny : voir et répondre")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Penny : voir et répondre")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("Langue").selectOption("en");
  await expect(page.getByText("Penny: see and answer")).toBeVisible();
});
