import { afterEach, expect, test, vi } from "vitest";
import { deviceLabel, PushRefusedError, startPush } from "./push";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36", "Chrome, Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1", "Safari, iOS"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge, Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox, Linux"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Version/17.5 Safari/605.1.15", "Safari, macOS"],
  ["something else", "Browser"],
])("people know their device by %s", (agent, label) => {
  expect(deviceLabel(agent)).toBe(label);
});

/** A browser that was signed up with `key`, or never. */
function browserWith(permission: string, key: number[] | null) {
  const subscription = (endpoint: string, bytes: number[]) => ({
    options: { applicationServerKey: new Uint8Array(bytes).buffer },
    unsubscribe: vi.fn(async () => true),
    toJSON: () => ({ endpoint, keys: { p256dh: "p", auth: "a" } }),
  });
  const before = key && subscription("before", key);
  const pushManager = {
    getSubscription: async () => before,
    subscribe: vi.fn(async () => subscription("new", [1, 2, 3])),
  };
  vi.stubGlobal("Notification", { requestPermission: async () => permission });
  vi.stubGlobal("navigator", { serviceWorker: { ready: Promise.resolve({ pushManager }) } });
  return { before, pushManager };
}

test("a second store wakes the phone at the address that the first one has", async () => {
  const { before, pushManager } = browserWith("granted", [1, 2, 3]);
  expect((await startPush("AQID")).endpoint).toBe("before");
  expect(before?.unsubscribe).not.toHaveBeenCalled();
  expect(pushManager.subscribe).not.toHaveBeenCalled();
});

test("an address that another server's key was given for is given up", async () => {
  const { before } = browserWith("granted", [9, 9, 9]);
  expect((await startPush("AQID")).endpoint).toBe("new");
  expect(before?.unsubscribe).toHaveBeenCalled();
});

test("who says no is signed up nowhere", async () => {
  const { pushManager } = browserWith("denied", null);
  await expect(startPush("AQID")).rejects.toBeInstanceOf(PushRefusedError);
  expect(pushManager.subscribe).not.toHaveBeenCalled();
});
