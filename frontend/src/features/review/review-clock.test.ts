import { describe, expect, it } from "vitest";
import { neighbour, reviewClock } from "./review-clock";

const item = { confirmedAt: "2026-11-23T08:00:00Z", dueAt: "2026-11-23T12:00:00Z" };
const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);

describe("reviewClock", () => {
  it("measures against the promised time", () => {
    expect(reviewClock(item, at("10:00"))).toEqual({ elapsedMs: 2 * 3_600_000, share: 0.5, near: false });
  });

  it("warns near the limit and stays full after it", () => {
    expect(reviewClock(item, at("10:36")).near).toBe(true);
    expect(reviewClock(item, at("15:00")).share).toBe(1);
  });

  it("does not run backwards when clocks differ", () => {
    expect(reviewClock(item, at("07:59")).elapsedMs).toBe(0);
  });
});

describe("neighbour", () => {
  const items = [{ id: "a" }, { id: "b" }];

  it("moves along the list and stays at its ends", () => {
    expect(neighbour(items, "a", 1)?.id).toBe("b");
    expect(neighbour(items, "b", 1)?.id).toBe("b");
    expect(neighbour(items, "a", -1)?.id).toBe("a");
    expect(neighbour(items, undefined, 1)?.id).toBe("a");
    expect(neighbour([], "a", 1)).toBeUndefined();
  });
});
