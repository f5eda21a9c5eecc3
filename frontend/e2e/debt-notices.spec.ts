import { expect } from "@playwright/test";
import { accountOf, readDemo } from "./demo";
import { peopleReferences, personConcerned } from "./person";
import { openRoom, seriousFindings, signIn, test } from "./room";

test("a store writes to somebody who owes, and to nobody who has named a representative", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  const store = await openRoom(browser);
  await signIn(store.page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(store.page.getByText("Live", { exact: true })).toBeVisible();
  const known = await peopleReferences(store.page.request, demo);
  const person = await personConcerned(browser, request, demo);
  const reference = (await peopleReferences(store.page.request, demo)).find((each) => !known.includes(each)) ?? "";
  await store.page.getByRole("link", { name: "Recovery" }).click();
  await store.page.getByRole("link", { name: new RegExp(reference) }).click();
  const send = store.page.getByRole("button", { name: "Send notice" });
  await send.click();
  const sheet = store.page.getByRole("dialog", { name: "Send a notice" });
  await sheet.getByLabel("Their email address").fill("nobody at all");
  await sheet.getByRole("button", { name: "Send" }).click();
  await expect(sheet.getByText("Give an email address such as name@example.org.")).toBeVisible();
  expect(await seriousFindings(store.page)).toEqual([]);
  await sheet.getByLabel("Their email address").fill(`person-${crypto.randomUUID()}@example.com`);
  await sheet.getByLabel("In", { exact: true }).selectOption("Spanish");
  await sheet.getByRole("button", { name: "Send" }).click();
  await expect(sheet).toBeHidden();
  // By day at once, at night in the morning: which of both it is depends on when this is played.
  await expect(store.page.getByText(/^(Goes out|On its way since|Kept on this machine) /)).toBeVisible();
  expect(await seriousFindings(store.page)).toEqual([]);

  await person.page.getByRole("link", { name: "Your data and your rights" }).click();
  await person.page.getByLabel("Who", { exact: true }).fill("Despacho Ferrer, abogados");
  await person.page.getByLabel("How they are reached").fill("ferrer@example.com, +34 910 00 11 22");
  await person.page.getByRole("button", { name: "Name them" }).click();
  await expect(person.page.getByText("Despacho Ferrer, abogados")).toBeVisible();
  expect(await seriousFindings(person.page)).toEqual([]);

  await send.click();
  await sheet.getByLabel("Their email address").fill("person@example.com");
  await sheet.getByRole("button", { name: "Send" }).click();
  await expect(sheet.getByText(/has named somebody who speaks for them/)).toBeVisible();
  await person.page.getByRole("button", { name: "Nobody speaks for me any more" }).click();
  await expect(person.page.getByRole("button", { name: "Name them" })).toBeVisible();
  person.expectNoErrors();
});
