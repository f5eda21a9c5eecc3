/** What this browser can do about being woken. */
export type PushAbility =
  | "able"
  /** Has no pushes at all, or not at this address. */
  | "none"
  /** An iPhone or iPad whose page is not on the home screen: pushes come only there. */
  | "install-first"
  /** The person has told the browser never to ask again. */
  | "denied";

/** What a push service needs, as the browser names it. */
export interface PushAddress {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export function pushAbility(): PushAbility {
  if (isApple() && !installed()) {
    return "install-first";
  }
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    return "none";
  }
  return Notification.permission === "denied" ? "denied" : "able";
}

/** Whether the page stands on the home screen. */
export function installed(): boolean {
  return (
    matchMedia("(display-mode: standalone)").matches || ("standalone" in navigator && navigator.standalone === true)
  );
}

/** Whether this browser takes pushes at all. Whether a store sends any is known by the store's list of devices. */
export async function takesPushes(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  return Boolean(await registration?.pushManager.getSubscription());
}

/**
 * Asks the person, then the browser's push service. Must run in answer to a tap.
 *
 * @param applicationKey of the server, base64url
 * @throws when the person says no, or the service cannot be reached
 */
export async function startPush(applicationKey: string): Promise<PushAddress> {
  if ((await Notification.requestPermission()) !== "granted") {
    throw new PushRefusedError();
  }
  const registration = await navigator.serviceWorker.ready;
  const key = bytes(applicationKey);
  const before = await registration.pushManager.getSubscription();
  // A browser has one address for all of a person's stores: another one would put the others to sleep.
  if (before !== null && same(before.options.applicationServerKey, key)) {
    return addressOf(before);
  }
  await before?.unsubscribe();
  return addressOf(await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
}

/** The person said no. */
export class PushRefusedError extends Error {
  override name = "PushRefusedError";
}

/** How people call what they hold: "Chrome, Android". */
export function deviceLabel(agent: string): string {
  const browser = /Edg\//.test(agent)
    ? "Edge"
    : /Firefox\//.test(agent)
      ? "Firefox"
      : /Chrome\//.test(agent)
        ? "Chrome"
        : /Safari\//.test(agent)
          ? "Safari"
          : "Browser";
  const system = [
    [/iPhone|iPad/, "iOS"],
    [/Android/, "Android"],
    [/Windows/, "Windows"],
    [/Mac OS X/, "macOS"],
    [/Linux/, "Linux"],
  ].find(([pattern]) => (pattern as RegExp).test(agent))?.[1];
  return system === undefined ? browser : `${browser}, ${system}`;
}

function isApple(): boolean {
  // An iPad calls itself a Mac, which has no touch screen.
  return (
    /iPhone|iPad/.test(navigator.userAgent) || (/Mac OS X/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  );
}

function addressOf(subscription: PushSubscription): PushAddress {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? "", p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" };
}

function same(one: ArrayBuffer | null, other: Uint8Array): boolean {
  const left = new Uint8Array(one ?? new ArrayBuffer(0));
  return left.length === other.length && left.every((byte, at) => byte === other[at]);
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
