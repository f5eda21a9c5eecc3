import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { accountOf, readDemo } from "./demo";
import { openRoom, seriousFindings, signIn } from "./room";

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

test("staff add a passkey, sign in with it, and remove it", async ({ browser }) => {
  const account = accountOf(readDemo(), "store_admin");
  const { page, expectNoErrors } = await openRoom(browser);
  const { session, authenticatorId } = await addAuthenticator(page);
  await signIn(page, "/sign-in", account);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();

  await page.goto("/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Name").fill("The phone behind the till");
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await passkeys.getByLabel("Your password").fill(account.password);
  await passkeys.getByRole("button", { name: "Make the passkey" }).click();
  await expect(passkeys.getByText("The phone behind the till")).toBeVisible();
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
  await passkeys.getByRole("button", { name: "Remove The phone behind the till" }).click();
  await passkeys.getByLabel("Your password").fill(account.password);
  await passkeys.getByRole("button", { name: "Remove The phone behind the till" }).click();
  await expect(passkeys.getByText("The phone behind the till")).toHaveCount(0);
  expectNoErrors();
});

test("a passkey that was removed, or none at all, is told in words, and the password still works", async ({ page }) => {
  const account = accountOf(readDemo(), "store_admin");
  const { session, authenticatorId } = await addAuthenticator(page);
  await signIn(page, "/sign-in", account);
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByLabel("Name").fill("An old phone");
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await passkeys.getByLabel("Your password").fill(account.password);
  await passkeys.getByRole("button", { name: "Make the passkey" }).click();
  await passkeys.getByRole("button", { name: "Remove An old phone" }).click();
  await passkeys.getByLabel("Your password").fill(account.password);
  await passkeys.getByRole("button", { name: "Remove An old phone" }).click();
  await expect(passkeys.getByText("An old phone")).toHaveCount(0);

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
