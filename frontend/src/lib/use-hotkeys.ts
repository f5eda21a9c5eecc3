import { useEffect, useEffectEvent } from "react";

/** Keys by `KeyboardEvent.key` in lower case; undefined switches one off. */
export type Hotkeys = Record<string, (() => void) | undefined>;

/** What the person types into, or what has keys of its own. */
const TAKEN = "input, textarea, select, [role=dialog], [role=menu]";

/** What Space and Enter press. */
const PRESSABLE = "button, a, summary, [role=slider], [role=switch]";

/** Single-key shortcuts of a screen. Silent while the person types or a dialog is open. */
export function useHotkeys(keys: Hotkeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const action = keys[key];
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey || isSpokenFor(key, event.target)) {
      return;
    }
    event.preventDefault();
    // A key that is held goes on along the clip, but must not decide again and again.
    if (!event.repeat || key.startsWith("arrow")) {
      action();
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

/** Whether the key already means something to what has the focus. */
function isSpokenFor(key: string, target: EventTarget | null): boolean {
  const presses = key === " " || key === "enter";
  return target instanceof Element && target.closest(presses ? `${TAKEN}, ${PRESSABLE}` : TAKEN) !== null;
}
