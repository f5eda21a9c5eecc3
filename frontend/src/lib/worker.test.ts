// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";

class FakeWorker extends EventTarget {
  state = "installing";
  readonly told: unknown[] = [];
  postMessage(message: unknown) {
    this.told.push(message);
  }
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
}

const registration = new FakeRegistration();
const container = Object.assign(new EventTarget(), {
  controller: {} as object | null,
  register: vi.fn(async () => registration),
});

afterEach(() => {
  vi.unstubAllEnvs();
  registration.waiting = null;
});

async function register(onUpdate: (takeOver: () => void) => void) {
  vi.stubEnv("PROD", true);
  Object.defineProperty(navigator, "serviceWorker", { value: container, configurable: true });
  const { registerWorker } = await import("./worker");
  registerWorker(onUpdate);
  await vi.waitFor(() => expect(container.register).toHaveBeenCalled());
  await Promise.resolve();
}

test("a newer version is offered, and takes over only when it is asked to", async () => {
  const offers: (() => void)[] = [];
  await register((takeOver) => offers.push(takeOver));
  const newer = new FakeWorker();
  registration.installing = newer;
  registration.dispatchEvent(new Event("updatefound"));
  expect(offers).toEqual([]);
  newer.become("installed");
  expect(offers).toHaveLength(1);
  expect(newer.told).toEqual([]);
  offers[0]?.();
  expect(newer.told).toEqual(["take-over"]);
});

test("one that waited before the page came is offered at once", async () => {
  registration.waiting = new FakeWorker();
  const offers: (() => void)[] = [];
  await register((takeOver) => offers.push(takeOver));
  await vi.waitFor(() => expect(offers).toHaveLength(1));
});

test("the first version ever is nothing to be offered", async () => {
  container.controller = null;
  const offers: unknown[] = [];
  await register((takeOver) => offers.push(takeOver));
  const first = new FakeWorker();
  registration.installing = first;
  registration.dispatchEvent(new Event("updatefound"));
  first.become("installed");
  expect(offers).toEqual([]);
  container.controller = {};
});
