import { describe, expect, it } from "vitest";
import { formatClock, formatIn, formatInstant, formatSeconds, largestUnit } from "./time";

describe("time", () => {
  it.each([
    [-500, 0, "second"],
    [12_400, 12, "second"],
    [60_000, 1, "minute"],
    [59 * 60_000 + 59_999, 59, "minute"],
    [3 * 3_600_000, 3, "hour"],
    [50 * 3_600_000, 2, "day"],
  ])("cuts %i ms down to %i %s", (ms, value, unit) => {
    expect(largestUnit(ms)).toEqual({ value, unit });
  });

  it("shows an instant in the store's zone, not in the reader's", () => {
    expect(formatInstant("2026-11-23T10:00:05Z", "time-exact", "en", "Europe/Madrid")).toBe("11:00:05");
    expect(formatInstant("2026-11-23T23:30:00Z", "day-time", "en", "Europe/Madrid")).toBe("24 Nov, 00:30");
  });

  it("writes clip positions in seconds", () => {
    expect(formatSeconds(2733, 2, "en")).toBe("2.73 s");
    expect(formatSeconds(4800, 1, "es")).toBe("4,8 s");
  });

  it("says how long something still takes, and no less than nothing", () => {
    expect(formatIn(71.9 * 3_600_000, "en")).toBe("in 71 hours");
    expect(formatIn(90_000, "es")).toBe("dentro de 1 minuto");
    expect(formatIn(-5_000, "en")).toBe("in 0 seconds");
  });

  it("writes a long clock as hours and minutes", () => {
    expect(formatClock(171 * 60_000)).toBe("2:51");
  });
});
