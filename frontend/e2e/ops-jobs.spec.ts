import { expect } from "@playwright/test";
import { nextEvent, sendClip } from "./alerts";
import { accountOf, accountsOf, readDemo } from "./demo";
import { openRoom, seriousFindings, signIn, test } from "./room";

test("a store wants evidence gone at once, and Ops sees what goes tonight, lets it go and finds the certificate @desktop", async ({
  browser,
  request,
}) => {
  const demo = readDemo();
  // Of a store that no other play is about: what it dismissed goes at once.
  const store = demo.stores[1];
  const account = accountsOf(demo, "store_admin")[1];
  if (store === undefined || account === undefined) {
    throw new Error("The demo has no second store");
  }
  await sendClip(request, demo, nextEvent(), store);
  const admin = await openRoom(browser);
  await signIn(admin.page, "/sign-in", account);
  await admin.page.getByRole("button", { name: "Dismiss" }).first().click({ timeout: 60_000 });
  await admin.page.getByRole("dialog").getByRole("radio", { name: "Item put back" }).check();
  await admin.page.getByRole("dialog").getByRole("button", { name: "Dismiss" }).click();
  await expect(admin.page.getByRole("dialog")).toHaveCount(0);
  await admin.page.goto("/settings/retention");
  await admin.page.getByLabel("Dismissed alerts, days").fill("9");
  await admin.page.getByRole("button", { name: "Save the days" }).click();
  await expect(admin.page.getByText("Use 0 to 7 days.")).toBeVisible();
  await admin.page.getByLabel("Dismissed alerts, days").fill("0");
  await admin.page.getByRole("button", { name: "Save the days" }).click();
  await expect(admin.page.getByText("Saved. It counts from tonight on.")).toBeVisible();
  expect(await seriousFindings(admin.page)).toEqual([]);

  const ops = await openRoom(browser);
  await signIn(ops.page, "/ops/sign-in", accountOf(demo, "penny_admin"));
  await ops.page.getByRole("link", { name: "Jobs", exact: true }).click();
  await ops.page.getByRole("link", { name: "Tonight" }).click();
  await expect(ops.page.getByRole("listitem").filter({ hasText: store.name })).toContainText("Dismissed");
  expect(await seriousFindings(ops.page)).toEqual([]);

  await ops.page.getByRole("navigation", { name: "Jobs" }).getByRole("link", { name: "Jobs" }).click();
  await ops.page.getByRole("button", { name: "Start now" }).click();
  await expect(ops.page.getByRole("button", { name: "Stop" })).toBeVisible();
  const asked = ops.page.getByRole("listitem").filter({ hasText: "asked for" }).first();
  await expect(asked).toContainText("Done", { timeout: 30_000 });
  await expect(asked).toContainText("Certificates");
  expect(await seriousFindings(ops.page)).toEqual([]);
  await ops.page.getByRole("link", { name: "Retention" }).click();
  await expect(ops.page.getByText("Rows and keys").first()).toBeVisible();
  await ops.page.getByRole("link", { name: "Certificates" }).click();
  await expect(ops.page.getByRole("listitem").filter({ hasText: store.name }).first()).toContainText("objects");
  expect(await seriousFindings(ops.page)).toEqual([]);

  await admin.page.reload();
  await expect(admin.page.getByRole("link", { name: "Certificate" }).first()).toBeVisible();
  await admin.page.getByLabel("Dismissed alerts, days").fill("7");
  await admin.page.getByRole("button", { name: "Save the days" }).click();
  await expect(admin.page.getByText("Saved. It counts from tonight on.")).toBeVisible();
  admin.expectNoErrors(/400/);
  ops.expectNoErrors();
});
