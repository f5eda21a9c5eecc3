import { cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { isStorePage, pageOf } from "./addresses";

declare const self: ServiceWorkerGlobalScope & { PENNY_FILES: PrecacheEntry[] };

/** What a notice says; encrypted by the server for this browser alone. */
interface Notice {
  title: string;
  body: string;
  link: string;
  /** A later notice of the same alert takes the place of the one before. */
  tag: string;
}

// Only the app's own files: what the API answers, evidence above all, is kept nowhere. The page is kept as the server gives it
// to browsers, with the policy that says what it may do.
precacheAndRoute(self.PENNY_FILES, { cleanURLs: false });
cleanupOutdatedCaches();

self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && isStorePage(new URL(event.request.url).pathname)) {
    event.respondWith(matchPrecache("/").then((page) => page ?? fetch(event.request)));
  }
});

// The person decides when the app starts anew: never in the middle of a decision.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") {
    void self.skipWaiting();
  }
});

self.addEventListener("push", (event) => {
  const notice = event.data?.json() as Notice | undefined;
  if (notice !== undefined) {
    event.waitUntil(
      self.registration.showNotification(notice.title, {
        body: notice.body,
        tag: notice.tag,
        icon: "/icons/icon-192.png",
        badge: "/icons/badge-96.png",
        data: pageOf(notice.link, self.location.origin),
      }),
    );
  }
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(event.notification.data as string));
});

/** In a window that is open already, if there is one. */
async function show(page: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows.find((each) => isStorePage(new URL(each.url).pathname));
  if (open === undefined) {
    await self.clients.openWindow(page);
    return;
  }
  await open.focus();
  await open.navigate(page);
}
