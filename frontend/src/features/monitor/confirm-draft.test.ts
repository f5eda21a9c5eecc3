import { describe, expect, it } from "vitest";
import {
  type ConfirmDraft,
  canAdd,
  type DraftAction,
  emptyDraft,
  isComplete,
  type Key,
  MAX_ITEMS,
  MAX_MINOR,
  pressKey,
  reviewDraft,
  toConfirmation,
  updateDraft,
} from "./confirm-draft";

const NAMES = { total: "Goods, one total", item: "Item" };
const run = (draft: ConfirmDraft, ...actions: DraftAction[]) => actions.reduce(updateDraft, draft);
const press = (...keys: Key[]): DraftAction[] => keys.map((key) => ({ type: "press", key }));

describe("keypad", () => {
  it("moves digits in from the right like a till", () => {
    expect((["2", "4", "9", "0"] as const).reduce(pressKey, 0)).toBe(2490);
    expect((["1", "00", "delete"] as const).reduce(pressKey, 0)).toBe(10);
  });

  it("ignores a key that would pass the limit", () => {
    expect(pressKey(MAX_MINOR, "1")).toBe(MAX_MINOR);
    expect(pressKey(MAX_MINOR / 10, "0")).toBe(MAX_MINOR);
    expect(pressKey(MAX_MINOR / 10, "00")).toBe(MAX_MINOR / 10);
  });

  it("deletes down to nothing and stays there", () => {
    expect((["5", "delete", "delete"] as const).reduce(pressKey, 0)).toBe(0);
  });
});

describe("confirm draft", () => {
  it("cannot be confirmed without a value", () => {
    expect(isComplete(emptyDraft())).toBe(false);
    expect(isComplete(run(emptyDraft(), { type: "mode", mode: "total" }))).toBe(false);
    expect(isComplete(run(emptyDraft(), ...press("5", "00"), { type: "add" }))).toBe(false);
  });

  it("multiplies price by quantity and adds the items up", () => {
    const draft = run(
      emptyDraft(),
      ...press("2", "4", "9", "0"),
      { type: "quantity", by: 1 },
      { type: "add" },
      ...press("1", "00"),
    );

    expect(reviewDraft(draft, "EUR")).toEqual({ count: 3, value: { minor: 5080, currency: "EUR" } });
    expect(isComplete(draft)).toBe(true);
  });

  it("keeps the quantity at one or more", () => {
    const draft = run(emptyDraft(), { type: "quantity", by: -1 });

    expect(draft.items[0]?.quantity).toBe(1);
  });

  it("writes into the item that was selected again", () => {
    const draft = run(emptyDraft(), { type: "add" }, { type: "select", key: 0 }, ...press("7"));

    expect(draft.items.map((item) => item.minor)).toEqual([7, 0]);
  });

  it("takes as many items as the server does, and no more", () => {
    const adds = Array.from({ length: MAX_ITEMS + 5 }, (): DraftAction => ({ type: "add" }));

    const draft = run(emptyDraft(), ...adds);

    expect(draft.items).toHaveLength(MAX_ITEMS);
    expect(canAdd(draft)).toBe(false);
    expect(canAdd(run(draft, { type: "remove", key: 0 }))).toBe(true);
  });

  it("never removes the last item", () => {
    const draft = run(emptyDraft(), { type: "remove", key: 0 });

    expect(draft.items).toHaveLength(1);
  });

  it("sends one total as one item", () => {
    const draft = run(emptyDraft(), { type: "mode", mode: "total" }, ...press("9", "9", "9"));

    expect(toConfirmation(draft, "EUR", NAMES)).toEqual({
      items: [{ name: "Goods, one total", quantity: 1, unitPrice: { minor: 999, currency: "EUR" } }],
      note: null,
    });
  });

  it("trims the note and names the unnamed", () => {
    const draft = run(
      emptyDraft(),
      ...press("1"),
      { type: "name", name: "  " },
      { type: "note", note: " by the till " },
    );

    expect(toConfirmation(draft, "EUR", NAMES)).toEqual({
      items: [{ name: "Item", quantity: 1, unitPrice: { minor: 1, currency: "EUR" } }],
      note: "by the till",
    });
  });
});
