import { describe, expect, it } from "vitest";
import { formatShare, formatSpan, formatTenths } from "./figures";

describe("figures of quality", () => {
  it("rounds a share to whole percents in the reader's language", () => {
    expect(formatShare(0.624, "en")).toBe("62%");
    expect(formatShare(0.624, "es")).toMatch(/^62\s%$/u);
    expect(formatShare(1, "fr")).toMatch(/^100\s%$/u);
  });

  it("keeps one decimal of a rate", () => {
    expect(formatTenths(0, "en")).toBe("0.0");
    expect(formatTenths(1.25, "es")).toBe("1,3");
  });

  it("tells a span in the largest unit that it fills twice", () => {
    expect(formatSpan(24.4, "en")).toBe("24 sec");
    expect(formatSpan(119, "en")).toBe("119 sec");
    expect(formatSpan(150, "en")).toBe("3 min");
    expect(formatSpan(3 * 3600, "en")).toBe("3 hr");
  });
});
