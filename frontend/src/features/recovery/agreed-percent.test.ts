import { expect, it } from "vitest";
import { agreedPercent } from "./agreed-percent";

const entries = (...basisPoints: number[]) => basisPoints.map((each) => ({ basisPoints: each }));

it("names the share that every entry has", () => {
  expect(agreedPercent(entries(1000, 1000), true)).toBe(10);
  expect(agreedPercent(entries(1250), true)).toBe(12.5);
});

it("names none where the entries differ, where some are not loaded, or where there is none", () => {
  expect(agreedPercent(entries(1000, 1200), true)).toBeNull();
  expect(agreedPercent(entries(1000, 1000), false)).toBeNull();
  expect(agreedPercent([], true)).toBeNull();
});
