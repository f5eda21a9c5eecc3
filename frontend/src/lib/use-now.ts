import { useSyncExternalStore } from "react";

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const each of listeners) {
        each();
      }
    }, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
    }
  };
}

/** Milliseconds since the epoch, once a second; one timer for the whole page. */
export function useNow(): number {
  return useNowAs((at) => at);
}

/** What the time means for the caller, who is drawn again when that changes and not each second. */
export function useNowAs<T extends string | number | boolean>(meaning: (now: number) => T): T {
  return useSyncExternalStore(subscribe, () => meaning(now));
}
