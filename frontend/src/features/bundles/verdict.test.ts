import { describe, expect, it } from "vitest";
import type { BundleVerification } from "@/api/types";
import { findings, isWhole, shortSeal } from "./verdict";

type State = BundleVerification["manifest"];

function checked(manifest: State, ...states: State[]): BundleVerification {
  const count = (state: State) => states.filter((each) => each === state).length;
  return {
    checkedAt: "2026-11-23T10:00:00Z",
    manifest,
    intact: count("INTACT"),
    missing: count("MISSING"),
    changed: count("CHANGED"),
    items: states.map((state, index) => ({ id: String(index), kind: "FRAME", state })),
  };
}

describe("verdict of a check", () => {
  it("is whole only when every item and the list are as they were", () => {
    expect(isWhole(checked("INTACT", "INTACT", "INTACT"))).toBe(true);
    expect(isWhole(checked("INTACT", "INTACT", "MISSING"))).toBe(false);
    expect(isWhole(checked("CHANGED", "INTACT", "INTACT"))).toBe(false);
  });

  it("names what changed before what is missing", () => {
    const found = findings(checked("INTACT", "MISSING", "INTACT", "CHANGED", "MISSING"));
    expect(found.map(({ state, items }) => [state, ...items.map((item) => item.id)])).toEqual([
      ["CHANGED", "2"],
      ["MISSING", "0", "3"],
    ]);
    expect(findings(checked("INTACT", "INTACT"))).toEqual([]);
  });

  it("shortens a seal to its first twelve digits", () => {
    expect(shortSeal("0123456789abcdef".repeat(4))).toBe("0123456789ab");
  });
});
