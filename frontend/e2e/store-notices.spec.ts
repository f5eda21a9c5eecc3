import { expect, type Page } from "@playwright/test";
import { newAlert } from "./alerts";
import { accountOf, firstStore, readDemo } from "./demo";
import { findingsNow, openRoom, seriousFindings, signIn, test } from "./room";

test("an administrator adds a contact, is told what is wrong with a number, and tries their ways @phone", async ({
  browser,
}) => {
  const { page, expectNoErrors } = await openRoom(browser);
  await signIn(page, "/sign-in", accountOf(readDemo(), "store_admin"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: /^Contacts/ }).click();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Add a contact" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Name").fill("<b>Nadia</b>");
  await sheet.getByLabel("Mobile number").fill("+34 912 345 678");
  await sheet.getByLabel("Text message").check();
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByText(/it is a landline/)).toBeVisible();
  await sheet.getByLabel("Mobile number").fill("+34 612 345 678");
  await sheet.getByLabel("Email address").fill("nadia@example.org");
  await sheet.getByLabel("Mail", { exact: true }).check();
  await sheet.getByLabel("Quiet from").fill("22:00");
  await sheet.getByLabel("Until").fill("07:00");
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("<b>Nadia</b>")).toBeVisible();
  await expect(page.getByText("quiet 22:00 to 07:00")).toBeVisible();

  await page.getByRole("button", { name: "Change <b>Nadia</b>" }).click();
  await sheet.getByRole("button", { name: "Send a test" }).click();
  await expect(sheet.getByText("In the outbox of this machine")).toHaveCount(2);
  expect(await findingsNow(page)).toEqual([]);
  await sheet.getByRole("button", { name: "Close" }).click();

  await page.goto("/settings/notices");
  await expect(page.getByText("Please look:", { exact: false }).first()).toBeVisible();
  await page.getByRole("radio", { name: "Français" }).check();
  await expect(page.getByText("À regarder", { exact: false }).first()).toBeVisible();
  await page.getByLabel("Notices an hour").fill("500");
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByText("Use 1 to 120 alerts.")).toBeVisible();
  await page.getByLabel("Notices an hour").fill("12");
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByText("Use 1 to 120 alerts.")).toHaveCount(0);
  expect(await seriousFindings(page)).toEqual([]);

  await page.goto("/settings/contacts");
  await page.getByRole("button", { name: "Change <b>Nadia</b>" }).click();
  await sheet.getByRole("button", { name: "Take off the list" }).click();
  await sheet.getByRole("button", { name: "Take off now" }).click();
  await expect(page.getByText("Nobody is told yet")).toBeVisible();
  expectNoErrors(/400/);
});

test("who has a letter ends the next ones without an account @phone", async ({ browser, request }) => {
  const { page: admin } = await openRoom(browser);
  await signIn(admin, "/sign-in", accountOf(readDemo(), "store_admin"));
  await expect(admin.getByText("Live", { exact: true })).toBeVisible();
  await admin.goto("/settings/contacts");
  await admin.getByRole("button", { name: "Add a contact" }).click();
  const sheet = admin.getByRole("dialog");
  await sheet.getByLabel("Name").fill("Letters");
  await sheet.getByLabel("Email address").fill("letters@example.org");
  await sheet.getByLabel("Mail", { exact: true }).check();
  await sheet.getByRole("button", { name: "Save" }).click();
  await admin.getByRole("button", { name: "Change Letters" }).click();
  await sheet.getByRole("button", { name: "Send a test" }).click();
  await expect(sheet.getByText("In the outbox of this machine")).toBeVisible();

  const outbox = await (await request.get("/api/outbox")).text();
  const letter = /href="(\/api\/outbox\/[^"]+)"><span class="subject">A test from Penny/.exec(outbox)?.[1] ?? "";
  const stop = /\/unsubscribe#k=[\w-]+/.exec(await (await request.get(letter)).text())?.[0] ?? "";
  const { page: reader, expectNoErrors } = await openRoom(browser);
  await reader.goto(stop);
  expect(await seriousFindings(reader)).toEqual([]);
  expect(reader.url()).not.toContain("#k=");
  await reader.getByRole("button", { name: "Send me no more letters" }).click();
  await expect(reader.getByText("No more letters come from this store.", { exact: false })).toBeVisible();
  expectNoErrors();

  await admin.reload();
  await expect(admin.getByText("Mail: wants no more")).toBeVisible();
  await admin.getByRole("button", { name: "Change Letters" }).click();
  await sheet.getByRole("button", { name: "Take off the list" }).click();
  await sheet.getByRole("button", { name: "Take off now" }).click();
});

test("a phone says what it can do, and a push leads to its alert @phone", async ({ browser, request }) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  const { page, expectNoErrors } = await openRoom(browser, { worker: true });
  await signIn(page, "/sign-in", accountOf(demo, "store_staff"));
  await expect(page.getByText("Live", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("link", { name: /^Contacts/ })).toHaveCount(0);
  await page.getByRole("link", { name: /^Alerts on this phone/ }).click();
  await expect(page.getByRole("heading", { name: "Wake this phone" })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);

  await page.context().grantPermissions(["notifications"]);
  const phone = await pushTo(page, new URL(page.url()).origin);
  const link = `${new URL(page.url()).origin}/monitor/${alertId}?store=${firstStore(demo).id}`;
  await phone.deliver({ title: "Please look: Aisle", body: "Observe, or offer service.", link, tag: alertId });
  await phone.expectShown("Please look: Aisle");
  await phone.deliver({ title: "Nobody has looked yet: Aisle", body: "Still.", link, tag: alertId });
  await phone.expectShown("Nobody has looked yet: Aisle");
  // The second has taken the place of the first.
  expect(await shown(page)).toEqual([{ title: "Nobody has looked yet: Aisle", page: new URL(link).pathname }]);
  await page.goto(link);
  await expect(page.getByRole("button", { name: "More actions" })).toBeVisible();
  expectNoErrors();
});

test("a camera is snoozed for everybody, and woken by anybody @phone", async ({ browser, request }) => {
  const demo = readDemo();
  const alertId = await newAlert(request, demo);
  const { page: staff, expectNoErrors } = await openRoom(browser);
  await signIn(staff, "/sign-in", accountOf(demo, "store_staff"));
  await expect(staff.getByText("Live", { exact: true })).toBeVisible();
  const { page: admin } = await openRoom(browser);
  await signIn(admin, "/sign-in", accountOf(demo, "store_admin"));
  await expect(admin.getByText("Live", { exact: true })).toBeVisible();

  await staff.goto(`/monitor/${alertId}`);
  await staff.getByRole("button", { name: "More actions" }).click();
  await staff.getByRole("button", { name: /^Tell nobody of/ }).click();
  expect(await findingsNow(staff)).toEqual([]);
  await staff.getByRole("button", { name: "15 min" }).click();
  await expect(admin.getByText(/^Nobody is told of/)).toBeVisible();
  expect(await seriousFindings(admin)).toEqual([]);
  await admin.getByRole("button", { name: "End", exact: true }).click();
  await expect(admin.getByText(/^Nobody is told of/)).toHaveCount(0);
  await staff.goto("/monitor");
  await expect(staff.getByRole("heading", { name: "Monitor" })).toBeAttached();
  await expect(staff.getByText(/^Nobody is told of/)).toHaveCount(0);
  expectNoErrors();
});

interface Phone {
  deliver: (notice: object) => Promise<void>;
  /**
   * Waits until the browser says that it shows it. Asking the worker what it shows meanwhile would take a notice away that is
   * written down and not on the screen yet: Chromium strikes off its list what the screen does not know.
   */
  expectShown: (title: string) => Promise<void>;
}

/** The app's worker on this page's phone, woken as a push service would. */
async function pushTo(page: Page, origin: string): Promise<Phone> {
  const devtools = await page.context().newCDPSession(page);
  const titles: string[] = [];
  devtools.on("BackgroundService.backgroundServiceEventReceived", ({ backgroundServiceEvent: event }) => {
    if (event.eventName === "Notification displayed") {
      titles.push(event.eventMetadata.find(({ key }) => key === "Title")?.value ?? "");
    }
  });
  await devtools.send("BackgroundService.setRecording", { shouldRecord: true, service: "notifications" });
  await devtools.send("BackgroundService.startObserving", { service: "notifications" });
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      const active = versions.find((version) => version.status === "activated");
      if (active !== undefined) {
        resolve(active.registrationId);
      }
    });
  });
  await devtools.send("ServiceWorker.enable");
  const registrationId = await registered;
  return {
    deliver: async (notice) => {
      await devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: JSON.stringify(notice) });
    },
    expectShown: (title) => expect.poll(() => titles).toContain(title),
  };
}

function shown(page: Page): Promise<{ title: string; page: string }[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (await registration.getNotifications()).map(({ title, data }) => ({
      title,
      page: String(data).split("?")[0] ?? "",
    }));
  });
}
