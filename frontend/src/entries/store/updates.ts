import { registerWorker } from "@/lib/worker";

let waiting: (() => void) | undefined;
const listeners = new Set<() => void>();

/** Starts to look for newer versions of the app. */
export function lookForUpdates(): void {
  registerWorker((takeOver) => {
    waiting = takeOver;
    for (const listener of listeners) {
      listener();
    }
  });
}

export function whenUpdated(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts the newer version; undefined while there is none. */
export function takeOverNow(): (() => void) | undefined {
  return waiting;
}
