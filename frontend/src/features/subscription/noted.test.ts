import { describe, expect, it } from "vitest";
import type { StandingState } from "@/api/types";
import { noted } from "./noted";

const NOW = Date.parse("2026-12-01T09:00:00Z");
const until = (days: number) => new Date(NOW + days * 24 * 3_600_000).toISOString();

describe("what is said above every room", () => {
  it.each<StandingState>(["TRIAL_OVER", "PAST_DUE", "CANCELLED", "ENDED", "STOPPED"])("is said of %s", (state) => {
    expect(noted({ state, subscribed: false, until: until(3) }, NOW)).toBe(state);
  });

  it("is nothing where nothing ends", () => {
    expect(noted({ state: "NOT_BEGUN", subscribed: false, until: null }, NOW)).toBeUndefined();
    expect(noted({ state: "ACTIVE", subscribed: true, until: until(2) }, NOW)).toBeUndefined();
  });

  it("is a trial's end in its last week, to whom has not subscribed", () => {
    expect(noted({ state: "TRIAL", subscribed: false, until: until(8) }, NOW)).toBeUndefined();
    expect(noted({ state: "TRIAL", subscribed: false, until: until(7) }, NOW)).toBe("TRIAL");
    expect(noted({ state: "TRIAL", subscribed: true, until: until(7) }, NOW)).toBeUndefined();
  });
});
