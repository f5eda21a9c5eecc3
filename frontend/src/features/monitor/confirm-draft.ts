import type { Confirmation, Money } from "@/api/types";

/** Highest price of one item in minor units, the server's own limit. */
export const MAX_MINOR = 10_000_000;
export const MAX_QUANTITY = 999;

/** Most items of one incident, the server's own limit. */
export const MAX_ITEMS = 50;

export type Key = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "00" | "delete";

export interface DraftItem {
  /** Stable while the sheet is open. */
  key: number;
  name: string;
  quantity: number;
  /** Price of one, in minor units. */
  minor: number;
}

/** What the Confirm sheet holds. The keypad writes into the active item, or into the total. */
export interface ConfirmDraft {
  mode: "items" | "total";
  items: DraftItem[];
  active: number;
  total: number;
  note: string;
}

export type DraftAction =
  | { type: "mode"; mode: ConfirmDraft["mode"] }
  | { type: "press"; key: Key }
  | { type: "name"; name: string }
  | { type: "quantity"; by: 1 | -1 }
  | { type: "select"; key: number }
  | { type: "add" }
  | { type: "remove"; key: number }
  | { type: "note"; note: string };

export const emptyDraft = (): ConfirmDraft => ({
  mode: "items",
  items: [{ key: 0, name: "", quantity: 1, minor: 0 }],
  active: 0,
  total: 0,
  note: "",
});

/** Digits move in from the right, as on a till. A key that would pass the limit does nothing. */
export function pressKey(minor: number, key: Key): number {
  if (key === "delete") {
    return Math.floor(minor / 10);
  }
  const next = minor * 10 ** key.length + Number(key);
  return next > MAX_MINOR ? minor : next;
}

export function updateDraft(draft: ConfirmDraft, action: DraftAction): ConfirmDraft {
  switch (action.type) {
    case "mode":
      return { ...draft, mode: action.mode };
    case "press":
      return draft.mode === "total"
        ? { ...draft, total: pressKey(draft.total, action.key) }
        : changeActive(draft, (item) => ({ ...item, minor: pressKey(item.minor, action.key) }));
    case "name":
      return changeActive(draft, (item) => ({ ...item, name: action.name }));
    case "quantity":
      return changeActive(draft, (item) => ({
        ...item,
        quantity: Math.min(MAX_QUANTITY, Math.max(1, item.quantity + action.by)),
      }));
    case "select":
      return { ...draft, active: action.key };
    case "add": {
      if (!canAdd(draft)) {
        return draft;
      }
      const key = Math.max(...draft.items.map((item) => item.key)) + 1;
      return { ...draft, items: [...draft.items, { key, name: "", quantity: 1, minor: 0 }], active: key };
    }
    case "remove": {
      const items = draft.items.filter((item) => item.key !== action.key);
      const last = items.at(-1);
      return last === undefined ? draft : { ...draft, items, active: last.key };
    }
    case "note":
      return { ...draft, note: action.note };
  }
}

/** Whether the incident takes one more item. */
export function canAdd(draft: ConfirmDraft): boolean {
  return draft.items.length < MAX_ITEMS;
}

export function activeItem(draft: ConfirmDraft): DraftItem | undefined {
  return draft.items.find((item) => item.key === draft.active);
}

/** How many pieces and what they are worth together. */
export function reviewDraft(draft: ConfirmDraft, currency: string): { count: number; value: Money } {
  if (draft.mode === "total") {
    return { count: 1, value: { minor: draft.total, currency } };
  }
  return {
    count: draft.items.reduce((sum, item) => sum + item.quantity, 0),
    value: { minor: draft.items.reduce((sum, item) => sum + item.quantity * item.minor, 0), currency },
  };
}

/** Every item has a price: only then can it be confirmed. */
export function isComplete(draft: ConfirmDraft): boolean {
  return draft.mode === "total" ? draft.total > 0 : draft.items.every((item) => item.minor > 0);
}

/** The request body. `names` stand in where the person typed none. */
export function toConfirmation(
  draft: ConfirmDraft,
  currency: string,
  names: { total: string; item: string },
): Confirmation {
  const items =
    draft.mode === "total"
      ? [{ name: names.total, quantity: 1, unitPrice: { minor: draft.total, currency } }]
      : draft.items.map((item) => ({
          name: item.name.trim() || names.item,
          quantity: item.quantity,
          unitPrice: { minor: item.minor, currency },
        }));
  const note = draft.note.trim();
  return { items, note: note === "" ? null : note };
}

function changeActive(draft: ConfirmDraft, change: (item: DraftItem) => DraftItem): ConfirmDraft {
  return { ...draft, items: draft.items.map((item) => (item.key === draft.active ? change(item) : item)) };
}
