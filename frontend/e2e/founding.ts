import { expect, type Page } from "@playwright/test";

/** Of whoever founds a store. */
export const PASSWORD = "nine quiet harbour lamps";

/** An address that nobody has used. */
export const newEmail = () => `marta-${Date.now()}@example.org`;

/** Opens the letter and answers its four questions. */
export async function found(
  page: Page,
  link: string,
  look: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill("Marta Ruiz");
  await page.getByLabel("New password").fill(PASSWORD);
  await look();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Name of the store").fill("Panadería y Ultramarinos Ruiz e Hijas, Madrid Centro");
  await page.getByLabel("Company that runs it").fill("Ruiz e Hijas <b>S.L.</b>");
  await look();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Address").fill("Calle Mayor 7, 28013 Madrid");
  await page.getByLabel("Country").selectOption({ label: "Spain" });
  await page.getByLabel("Town or district").fill("Madrid Centro");
  await look();
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Time zone").selectOption("Europe/Madrid");
  await expect(page.getByLabel("Currency")).toHaveValue("EUR");
  await look();
  await page.getByRole("button", { name: "Make the store" }).click();
  await expect(page.getByRole("heading", { name: "Getting started" })).toBeVisible();
}
