import { describe, expect, it } from "vitest";
import { ProblemError, UnreachableError } from "@/api/problem";
import { nextLook } from "./checkout-poll";

const looks = (dataUpdateCount: number) => ({
  data: { state: "OPEN" } as const,
  error: null,
  dataUpdateCount,
  errorUpdateCount: 0,
});

describe("waiting for a payment", () => {
  it("looks soon at first, then ever more seldom, at most every 15 seconds", () => {
    expect(nextLook({ ...looks(0), data: undefined })).toBe(1_500);
    expect(nextLook(looks(3))).toBeCloseTo(3_295.5);
    expect(nextLook(looks(9))).toBe(15_000);
    expect(nextLook(looks(500))).toBe(15_000);
  });

  it("goes on while the server cannot be reached", () => {
    expect(nextLook({ ...looks(1), error: new UnreachableError("no answer"), errorUpdateCount: 1 })).toBeGreaterThan(0);
  });

  it("stops when the bank has answered", () => {
    expect(nextLook({ ...looks(1), data: { state: "PAID" } })).toBe(false);
    expect(nextLook({ ...looks(1), data: { state: "EXPIRED" } })).toBe(false);
  });

  it("stops when the server knows no such payment", () => {
    const error = new ProblemError({ type: "about:blank", title: "", status: 404, detail: "" });

    expect(nextLook({ ...looks(0), data: undefined, error, errorUpdateCount: 1 })).toBe(false);
  });
});
