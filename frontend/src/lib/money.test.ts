import { describe, expect, it } from "vitest";
import { formatAmount, formatMoney, sumMoney } from "./money";

describe("money", () => {
  it.each([
    [2490, "EUR", "en", "24.90"],
    [5, "EUR", "en", "0.05"],
    [-120, "EUR", "en", "-1.20"],
    [123456789, "EUR", "en", "1,234,567.89"],
    [2490, "EUR", "es", "24,90"],
    [2490, "JPY", "en", "2,490"],
  ])("writes %i minor units of %s in %s as %s", (minor, currency, locale, expected) => {
    expect(formatAmount({ minor, currency }, locale)).toBe(expected);
  });

  it("puts the currency after the amount without a line break between", () => {
    expect(formatMoney({ minor: 2490, currency: "EUR" }, "en")).toBe("24.90\u00a0EUR");
  });

  it("adds up in minor units", () => {
    const parts = [10, 20, 3].map((minor) => ({ minor, currency: "EUR" }));

    expect(sumMoney(parts, "EUR")).toEqual({ minor: 33, currency: "EUR" });
  });
});
