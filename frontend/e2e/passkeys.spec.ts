import { type CDPSession, expect, type Locator, type Page } from "@playwright/test";
import { codeFor, newAlert } from "./alerts";
import { accountOf, readDemo } from "./demo";
import { openRoom, seriousFindings, signIn, test } from "./room";

const PASSWORD = "a long enough pass phrase";

/** A phone's own authenticator, which finds its holder at once: WebAuthn domain of the Chrome DevTools Protocol. */
async function addAuthenticator(page: Page): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

/** On the account page. */
async function makePasskey(page: Page, label: string, password: string): Promise<Locator> {
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await passkeys.getByLabel("Name").fill(label);
  await passkeys.getByLabel("Your password").fill(password);
  await passkeys.getByRole("button", { name: "Make the passkey" }).click();
  // Exactly: the hint below the field gives an example.
  await expect(passkeys.getByText(label, { exact: true })).toBeVisible();
  return passkeys;
}

async function removePasskey(passkeys: Locator, label: string, password: string): Promise<void> {
  await passkeys.getByRole("button", { name: `Remove ${label}` }).click();
  await passkeys.getByLabel("Your password").fill(password);
  await passkeys.getByRole("button", { name: "Remove the passkey" }).click();
  await expect(passkeys.getByText(label)).toHaveCount(0);
}

test("staff add a passkey, sign in with it, and remove it @phone", async ({ browser }) => {
  const account = accountOf(readDemo(), "store_admin");
  const { page, expectNoErrors } = await openRoom(browser);
  const { session, authenticatorId } = await addAuthenticator(page);
  await signIn(page, "/sign-in", account);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

  await page.goto("/account");
  const passkeys = await makePasskey(page, "The phone behind the till", account.password);
  await expect(passkeys.getByText("Not used yet")).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
  expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

  await page.goto("/account");
  await expect(passkeys.getByText("Last used")).toBeVisible();
  await removePasskey(passkeys, "The phone behind the till", account.password);
  expectNoErrors();
});

test("a passkey that was removed, or none at all, is told in words, and the password still works @phone", async ({
  page,
}) => {
  const account = accountOf(readDemo(), "store_admin");
  const { session, authenticatorId } = await addAuthenticator(page);
  await signIn(page, "/sign-in", account);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto("/account");
  const passkeys = await makePasskey(page, "An old phone", account.password);
  await removePasskey(passkeys, "An old phone", account.password);

  await page.context().clearCookies();
  await page.goto("/ops/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText(/This passkey was not accepted here/)).toBeVisible();
  await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText(/No passkey was used/)).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  await signIn(page, "/sign-in", account);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
});

test("a person concerned comes back with a passkey @phone", async ({ browser, request }) => {
  const demo = readDemo();
  const code = await codeFor(request, demo, await newAlert(request, demo));
  const { page, expectNoErrors } = await openRoom(browser);
  await addAuthenticator(page);
  await page.goto(code);
  await page.getByRole("link", { name: "See the evidence" }).click();
  await page.getByLabel("Email").fill(`person-${crypto.randomUUID()}@example.com`);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account and continue" }).click();
  await page.waitForURL("**/p/incidents");

  await page.goto("/p/account");
  await makePasskey(page, "My phone", PASSWORD);
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().clearCookies();
  await page.goto("/p/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL("**/p/incidents");
  await expect(page.getByRole("heading").first()).toBeVisible();
  expectNoErrors();
});

test("a browser that knows no passkeys says so and keeps the password @phone", async ({ page }) => {
  await page.addInitScript("delete window.PublicKeyCredential");
  for (const path of ["/sign-in", "/ops/sign-in", "/p/sign-in"]) {
    await page.goto(path);
    await expect(page.getByText(/This browser cannot use passkeys/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  }
  expect(await seriousFindings(page)).toEqual([]);
});

test("at a number instead of a name there are no passkeys, and the page says so @phone", async ({ page }) => {
  const address = new URL("/sign-in", process.env.PENNY_URL);
  address.hostname = "127.0.0.1";
  await page.goto(address.href);
  await expect(page.getByText(/only at Penny's own name/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign in with a passkey" })).toHaveCount(0);
});
