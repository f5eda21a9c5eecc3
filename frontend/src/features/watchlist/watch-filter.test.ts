import { describe, expect, it } from "vitest";
import { watchFilterOf } from "./watch-filter";

describe("which listings an address asks for", () => {
  it("takes what it knows and leaves the rest", () => {
    expect(watchFilterOf({ state: "ENDED", reference: "p-7k" })).toEqual({ state: "ENDED", reference: "p-7k" });
    expect(watchFilterOf({ state: "LISTED", reference: "%", more: 1 })).toEqual({});
    expect(watchFilterOf({ state: ["ENDED"], reference: 7 })).toEqual({});
  });
});
