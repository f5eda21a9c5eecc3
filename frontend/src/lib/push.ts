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

/** The address by which this browser is woken; undefined when it is not. */
export async function currentPush(): Promise<PushAddress | undefined> {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  return subscription ? addressOf(subscription) : undefined;
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
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  return addressOf(
    await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(applicationKey) }),
  );
}

export async function stopPush(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
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

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
