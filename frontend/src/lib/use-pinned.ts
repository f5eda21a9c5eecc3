import { useState } from "react";

/**
 * What is on screen stays there while its list changes: the pinned item until it leaves the list, then the one that
 * `choose` names. Gives the item and a function that pins another; without an id `choose` decides anew.
 */
export function usePinned<T extends { id: string }>(
  items: readonly T[] | undefined,
  choose: (items: readonly T[]) => T | undefined,
): [item: T | undefined, pin: (id?: string) => void] {
  const [id, setId] = useState<string>();
  const item = items?.find((each) => each.id === id) ?? (items && choose(items));
  if (items !== undefined && item?.id !== id) {
    setId(item?.id);
  }
  return [item, (wanted) => setId(wanted)];
}
