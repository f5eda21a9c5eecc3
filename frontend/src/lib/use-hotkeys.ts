import { useEffect, useEffectEvent } from "react";

/** Keys by `KeyboardEvent.key` in lower case; undefined switches one off. */
export type Hotkeys = Record<string, (() => void) | undefined>;

/** Single-key shortcuts of a screen. Silent while the person types or a dialog is open. */
export function useHotkeys(keys: Hotkeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = keys[event.key.toLowerCase()];
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) {
      return;
    }
    event.preventDefault();
    action();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [role=dialog], [role=menu]") !== null;
}
