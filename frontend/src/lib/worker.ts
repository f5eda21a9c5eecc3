const SCRIPT = "/sw.js";

/** Called when a newer version of the app waits to take over. */
type OnUpdate = (takeOver: () => void) => void;

/** Keeps the app's own files in the browser, so that it starts without a line, and lets alerts wake the device. */
export function registerWorker(onUpdate: OnUpdate): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) {
    return;
  }
  void navigator.serviceWorker.register(trusted()).then((registration) => watch(registration, onUpdate));
}

function watch(registration: ServiceWorkerRegistration, onUpdate: OnUpdate): void {
  const offer = (worker: ServiceWorker) => {
    // The first one ever has nobody to take over from.
    if (navigator.serviceWorker.controller !== null) {
      onUpdate(() => {
        navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
        worker.postMessage("take-over");
      });
    }
  };
  if (registration.waiting !== null) {
    offer(registration.waiting);
  }
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") {
        offer(worker);
      }
    });
  });
}

/** The page's policy asks that scripts come from where the code says so; there is one such place. */
function trusted(): string {
  const policies = (window as { trustedTypes?: TrustedTypes }).trustedTypes;
  return policies?.createPolicy("penny-worker", { createScriptURL: () => SCRIPT }).createScriptURL("") ?? SCRIPT;
}

/** As far as it is used here (W3C Trusted Types, 2.3); TypeScript knows it not yet. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ) => { createScriptURL: (text: string) => string };
}
