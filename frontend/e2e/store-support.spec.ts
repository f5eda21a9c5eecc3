import { expect, type Page } from "@playwright/test";
import { accountOf, readDemo } from "./demo";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Attaches a file to what is being written. */
async function attach(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Attach files" }).click();
  await (await chosen).setFiles({ name, mimeType, buffer });
}

test("staff ask Penny with a picture, a file that is none is told, and Penny's answer comes back @desktop", async ({
  browser,
}) => {
  const subject = `Camera is dark <b>${Date.now()}</b>`;
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(readDemo(), "store_staff"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: /^Support/ }).click();
  await page.getByRole("button", { name: "Ask Penny" }).click();
  await page.getByLabel("What is it about?").fill(subject);
  await page.getByLabel("Your question").fill("Since this morning.\n<script>alert(1)</script>");
  await attach(page, "page.png", "image/png", Buffer.from("<html></html>"));
  expect(await findingsNow(page)).toEqual([]);
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText(/Your question is sent; one of its files is not/)).toBeVisible();
  await page.getByRole("button", { name: "Leave out page.png" }).click();
  await attach(page, "dark aisle.png", "image/png", PICTURE);
  await page.getByRole("button", { name: "Send the files" }).click();

  await expect(page.getByRole("heading", { name: subject })).toBeVisible();
  await expect(page.getByText("<script>alert(1)</script>")).toBeVisible();
  await expect(page.getByRole("link", { name: /dark aisle.png/ })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", accountOf(readDemo(), "penny_admin"));
  await ops.page.getByRole("link", { name: "Tickets" }).click();
  await expect(ops.page.getByText(subject)).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  await ops.page.getByText(subject).click();
  const saved = ops.page.waitForEvent("download");
  await ops.page.getByRole("link", { name: /dark aisle.png/ }).click();
  expect((await saved).suggestedFilename()).toBe("dark aisle.png");
  await ops.page.getByLabel("Your answer").fill("Somebody turned its light off. Turn it on again.");
  await attach(ops.page, "page.png", "image/png", Buffer.from("<html></html>"));
  await ops.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(ops.page.getByText(/Your answer is sent; one of its files is not/)).toBeVisible();
  await ops.page.getByRole("button", { name: "Leave out page.png" }).click();
  await attach(ops.page, "switch.png", "image/png", PICTURE);
  await ops.page.getByRole("button", { name: "Send the files" }).click();
  await expect(ops.page.getByRole("link", { name: /switch.png/ })).toBeVisible();
  await expect(ops.page.getByRole("listitem").filter({ hasText: "Turn it on again." })).toHaveCount(1);
  await expect(ops.page.getByText("Waits for theirs")).toBeVisible();
  expect(await seriousFindings(ops.page)).toEqual([]);
  ops.expectNoErrors(/415/);

  await page.reload();
  await expect(page.getByText("Somebody turned its light off. Turn it on again.")).toBeVisible();
  await expect(page.getByText("Waits for your answer")).toBeVisible();
  await page.getByRole("button", { name: "This is settled" }).click();
  await expect(page.getByText("Closed", { exact: true })).toBeVisible();
  // What the server refused, the browser notes.
  expectNoErrors(/415/);
});
