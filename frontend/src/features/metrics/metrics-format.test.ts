import { describe, expect, it } from "vitest";
import { formatBytes, formatMillis, formatShare, formatValue } from "./metrics-format";

const NOTHING = { kpi: "x", count: 0, among: null, rate: null, median: null, slow: null, money: [] };

describe("figures in cells", () => {
  it("keeps a decimal of small shares alone", () => {
    expect(formatShare(0.624, "en")).toBe("62%");
    expect(formatShare(0.034, "en")).toBe("3.4%");
    expect(formatShare(0, "es")).toMatch(/^0\s%$/u);
  });

  it("tells a time in the largest unit that it fills", () => {
    expect(formatMillis(1682, "en")).toBe("1.7 sec");
    expect(formatMillis(95_000, "en")).toBe("1.6 min");
    expect(formatMillis(3 * 3_600_000, "en")).toBe("3 hr");
    expect(formatMillis(40 * 86_400_000, "en")).toBe("40 days");
  });

  it("tells bytes by thousands", () => {
    expect(formatBytes(0, "en")).toBe("0 byte");
    expect(formatBytes(1_532_000, "en")).toBe("1.5 MB");
    expect(formatBytes(812_000_000, "en")).toBe("812 MB");
  });

  it("says nothing where nothing is below the line or was timed", () => {
    expect(formatValue({ kind: "RATE" }, NOTHING, "–", "en")).toBe("–");
    expect(formatValue({ kind: "DURATION" }, NOTHING, "–", "en")).toBe("–");
    expect(formatValue({ kind: "MONEY" }, NOTHING, "–", "en")).toBe("–");
    expect(formatValue({ kind: "COUNT" }, NOTHING, "–", "en")).toBe("0");
    expect(
      formatValue({ kind: "MONEY" }, { ...NOTHING, money: [{ minor: 2490, currency: "EUR" }] }, "–", "en"),
    ).toMatch(/^24\.90\sEUR$/u);
  });
});
