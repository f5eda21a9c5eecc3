import { describe, expect, it } from "vitest";
import { moneyFilterOf } from "./money-filter";

describe("which payments are shown", () => {
  it("is told by a receipt's number or by Stripe's name", () => {
    expect(moneyFilterOf({ about: "R-2026-000042" })).toEqual({ about: "R-2026-000042" });
    expect(moneyFilterOf({ about: "pi_3QabcDEF" })).toEqual({ about: "pi_3QabcDEF" });
  });

  it("is all of them for anything else", () => {
    for (const about of ["", "R-26-1", "pi_", "pi_'; drop table payment", 42, undefined]) {
      expect(moneyFilterOf({ about })).toEqual({});
    }
  });
});
