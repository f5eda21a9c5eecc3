import { describe, expect, it } from "vitest";
import { asTyped, typedAmount } from "./typed-amount";

describe("an amount that is typed", () => {
  it("may have a point or a comma, or none", () => {
    expect(typedAmount("12.50", "EUR")).toEqual({ minor: 1250, currency: "EUR" });
    expect(typedAmount(" 12,5 ", "EUR")).toEqual({ minor: 1250, currency: "EUR" });
    expect(typedAmount("12", "EUR")).toEqual({ minor: 1200, currency: "EUR" });
    expect(typedAmount("1200", "JPY")).toEqual({ minor: 1200, currency: "JPY" });
    expect(typedAmount("0.29", "EUR")).toEqual({ minor: 29, currency: "EUR" });
  });

  it("is none when it is nothing, negative, or more exact than the currency", () => {
    for (const text of ["", "0", "0.00", "-1", "1.234", "1e3", "1.000,00", "12 50", "NaN", "12345678901"]) {
      expect(typedAmount(text, "EUR")).toBeNull();
    }
    expect(typedAmount("12.5", "JPY")).toBeNull();
  });

  it("is written as it would be typed", () => {
    for (const minor of [1, 29, 1250, 100_000_00]) {
      const money = { minor, currency: "EUR" };
      expect(typedAmount(asTyped(money), "EUR")).toEqual(money);
    }
    expect(asTyped({ minor: 5, currency: "EUR" })).toBe("0.05");
    expect(asTyped({ minor: 500, currency: "JPY" })).toBe("500");
  });
});
