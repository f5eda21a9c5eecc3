import { describe, expect, it } from "vitest";
import { narrows, networkFilterOf, typedReference } from "./network-filter";

describe("the filter of the network in the address", () => {
  it("takes what it knows", () => {
    const filter = { reference: "P-7K2", days: 30, behaviour: "CONCEALMENT", where: "here" };
    expect(networkFilterOf(filter)).toEqual(filter);
    expect(narrows(networkFilterOf(filter))).toBe(true);
  });

  it("reads an id of digits alone, which an address gives as a number", () => {
    expect(networkFilterOf({ reference: 7 })).toEqual({ reference: "7" });
  });

  it.each([
    { reference: "P-%" },
    { reference: "P-LOUD" },
    { reference: "" },
    { reference: ["P"] },
    { days: 0 },
    { days: "7" },
    { behaviour: "LOOKS_ODD" },
    { where: "there" },
    { other: 1 },
  ])("does not hear %o", (search) => {
    expect(networkFilterOf(search)).toEqual({});
    expect(narrows(networkFilterOf(search))).toBe(false);
  });
});

describe("an id as people type it", () => {
  it.each([
    ["p-7k2", "p-7k2"],
    ["P", "P"],
    ["P-", "P-"],
    ["7K2M4", "7K2M4"],
    ["P-O1L", "P-011"],
    [" 7K 2!", "7K2"],
  ])("%s means %s", (typed, meant) => {
    expect(typedReference(typed)).toBe(meant);
  });

  it.each(["", "   ", "--", "P-7K2M4XX99"])("%s means nothing", (typed) => {
    expect(typedReference(typed)).toBeUndefined();
  });
});
