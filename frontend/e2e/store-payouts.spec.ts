import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { accountOf, accountsOf, readDemo } from "./demo";
import { linkOfLetter } from "./letters";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

const PASSWORD = "nine quiet harbour lamps";
const IBAN = "ES91 2100 0418 4502 0005 1332";

interface Founded {
  email: string;
  storeName: string;
  operator: string;
}

/** A store of somebody's own: what of it waits disturbs nobody else's. */
async function newStore(request: APIRequestContext, country: "ES" | "GB", currency: string): Promise<Founded> {
  const email = `payouts-${crypto.randomUUID()}@example.org`;
  // First of all by name, so that Ops need not turn pages.
  const operator = `A ${crypto.randomUUID().slice(0, 8)} Ruiz e Hijas`;
  const storeName = `Panadería Ruiz ${crypto.randomUUID().slice(0, 8)}`;
  expect((await request.post("/api/sign-ups", { data: { email } })).status()).toBe(202);
  const link = await linkOfLetter(request, email, "Start your store");
  const founded = await request.post("/api/sign-ups/founding", {
    data: {
      link: link.split("#k=")[1],
      name: "Marta Ruiz",
      password: PASSWORD,
      operator,
      storeName,
      address: "Calle Mayor 7, 28013 Madrid",
      country,
      region: "Madrid Centro",
      timeZone: "Europe/Madrid",
      currency,
    },
  });
  expect(founded.status()).toBe(201);
  return { email, storeName, operator };
}

async function signInTo(page: Page, { email }: Founded): Promise<void> {
  await signIn(page, "/sign-in", { email, password: PASSWORD, totpSecret: null });
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await page.goto("/settings/payouts");
}

async function enterAccount(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Enter an account" }).click();
  await page.getByLabel("Holder of the account").fill("Ruiz e Hijas S.L.");
  await page.getByLabel("IBAN", { exact: true }).fill(IBAN);
}

test("an administrator enters an account, shows who they are, is written to, and stops it", async ({
  browser,
  request,
}) => {
  const store = await newStore(request, "ES", "EUR");
  const { page, expectNoErrors } = await openRoom(browser);
  await signInTo(page, store);
  await expect(page.getByText("No account yet")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await enterAccount(page);
  await expect(page.getByLabel("Country of the bank")).toHaveValue("ES");
  await page.getByLabel("IBAN", { exact: true }).fill(IBAN.replace("ES91", "ES19"));
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByText(/check digits of this IBAN do not fit/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByLabel("IBAN", { exact: true }).fill(IBAN.toLowerCase());
  await page.getByRole("button", { name: "Go on" }).click();

  const sheet = page.getByRole("dialog", { name: "Show once more who you are" });
  await sheet.getByLabel("Your password").fill("somebody else's");
  await sheet.getByRole("button", { name: "Go on" }).click();
  await expect(sheet.getByText("This is not your present password.")).toBeVisible();
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByLabel("Your password").fill(PASSWORD);
  await sheet.getByRole("button", { name: "Go on" }).click();

  const waiting = page.getByRole("region", { name: "A change is waiting" });
  await expect(waiting.getByRole("img", { name: "an account ending in 1332" })).toBeVisible();
  await expect(waiting).toContainText("in 71 hours");
  await expect(page.getByText("No account yet")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.goto(await letterTo(request, store.email));
  await expect(waiting.getByText("Asked for by Marta Ruiz on")).toBeVisible();
  await waiting.getByRole("button", { name: "Stop this change" }).click();
  await expect(waiting).toHaveCount(0);
  await expect(page.getByText("Stopped", { exact: true })).toBeVisible();
  await expect(page.getByText(IBAN.replaceAll(" ", ""))).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);
  // What was refused, and that a proof was asked for, was told by the server; the browser notes every such answer.
  expectNoErrors(/400|403/);
});

test("who has a passkey shows that, and a British account is named by its sort code @phone", async ({
  browser,
  request,
}) => {
  const store = await newStore(request, "GB", "GBP");
  const { page, expectNoErrors } = await openRoom(browser);
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signInTo(page, store);
  await page.goto("/account");
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await passkeys.getByLabel("Name").fill("Till");
  await passkeys.getByLabel("Your password").fill(PASSWORD);
  await passkeys.getByRole("button", { name: "Make the passkey" }).click();
  await expect(passkeys.getByText("Till", { exact: true })).toBeVisible();

  await page.goto("/settings/payouts");
  await page.getByRole("button", { name: "Enter an account" }).click();
  await page.getByLabel("Holder of the account").fill("Ruiz Foods Ltd");
  await page.getByLabel("Sort code").last().fill("20-00-00");
  await page.getByLabel("Account number").fill("5577 9911");
  expect(await findingsNow(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on" }).click();

  const sheet = page.getByRole("dialog", { name: "Show once more who you are" });
  await expect(sheet.getByRole("button", { name: "Use your passkey" })).toBeVisible();
  await expect(sheet.getByLabel("Your password")).toHaveCount(0);
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Use your passkey" }).click();
  await expect(page.getByRole("region", { name: "A change is waiting" })).toContainText("9911");
  expectNoErrors(/403/);
});

test("Penny Ops see whose account it is, hold it, and a colleague lets go @desktop", async ({ browser, request }) => {
  const store = await newStore(request, "ES", "EUR");
  const owner = await openRoom(browser);
  await signInTo(owner.page, store);
  await enterAccount(owner.page);
  await owner.page.getByRole("button", { name: "Go on" }).click();
  await owner.page.getByRole("dialog").getByLabel("Your password").fill(PASSWORD);
  await owner.page.getByRole("dialog").getByRole("button", { name: "Go on" }).click();
  await expect(owner.page.getByRole("region", { name: "A change is waiting" })).toBeVisible();

  const [first, second] = accountsOf(readDemo(), "penny_admin");
  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", first ?? accountOf(readDemo(), "penny_admin"));
  const sheet = await openPayouts(ops.page, store);
  await expect(sheet.getByText("Ruiz e Hijas S.L.")).toBeVisible();
  await expect(sheet.getByRole("img", { name: "an account ending in 1332" })).toBeVisible();
  await sheet.getByRole("button", { name: "Hold the payouts" }).click();
  await expect(sheet.getByText("Say why in a few words.")).toBeVisible();
  await sheet.getByLabel("Why is it held?").fill("The mailbox of the owner was broken into");
  expect(await seriousFindings(ops.page)).toEqual([]);
  await sheet.getByRole("button", { name: "Hold the payouts" }).click();
  await expect(sheet.getByText("You have set it. A colleague has to lift it.")).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);

  await owner.page.reload();
  await expect(owner.page.getByText(/Penny has held the payouts of this store since/)).toBeVisible();
  await expect(owner.page.getByRole("button", { name: "Enter an account" })).toHaveCount(0);
  expect(await seriousFindings(owner.page)).toEqual([]);

  const colleague = await openRoom(browser);
  await signIn(colleague.page, "/ops/sign-in", second ?? accountOf(readDemo(), "penny_admin"));
  const theirs = await openPayouts(colleague.page, store);
  await theirs.getByRole("button", { name: "Lift the hold" }).click();
  await expect(theirs.getByRole("button", { name: "Hold the payouts" })).toBeVisible();
  await owner.page.reload();
  await expect(owner.page.getByRole("button", { name: "Enter an account" })).toBeVisible();
  owner.expectNoErrors(/403/);
  ops.expectNoErrors();
  colleague.expectNoErrors();
});

async function openPayouts(page: Page, store: Founded) {
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await page.goto("/ops/tenants");
  await page
    .getByRole("region", { name: store.operator })
    .getByRole("listitem")
    .filter({ hasText: store.storeName })
    .getByRole("button", { name: "Payouts" })
    .click();
  return page.getByRole("dialog", { name: "Payout account" });
}

/** Where the letter about the change leads. */
async function letterTo(request: APIRequestContext, email: string): Promise<string> {
  let letter: string | undefined;
  await expect
    .poll(async () => {
      letter = (await (await request.get("/api/outbox")).text())
        .split("<li>")
        .filter((row) => row.includes(email) && row.includes("a change is waiting"))
        .map((row) => /href="(\/api\/outbox\/[^"]+)"/.exec(row)?.[1])
        .find((address) => address !== undefined);
      return letter;
    })
    .toBeDefined();
  const words = await (await request.get(letter ?? "")).text();
  expect(words).toContain("Marta Ruiz");
  expect(words).not.toContain("1332");
  return /https?:\/\/[^/"]+(\/settings\/payouts)/.exec(words)?.[1] ?? "";
}
