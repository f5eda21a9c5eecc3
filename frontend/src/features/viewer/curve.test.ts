import { expect, it } from "vitest";
import { scoreAt, stackedAreas } from "./curve";

const timeline = [
  { tMs: 0, total: 10, behaviour: 0, object: 0, motion: 0, person: 10 },
  { tMs: 1000, total: 60, behaviour: 30, object: 15, motion: 5, person: 10 },
];

it("stacks the parts so that the top edge is the total", () => {
  const areas = stackedAreas(timeline, 1000, 200, 100);

  expect(areas.map((area) => area.part)).toEqual(["person", "motion", "object", "behaviour"]);
  expect(areas[0]?.path).toBe("M0.0 90.0L200.0 90.0L200.0 100.0L0.0 100.0Z");
  expect(areas[3]?.path).toBe("M0.0 90.0L200.0 40.0L200.0 70.0L0.0 90.0Z");
});

it("holds the last value until the clip ends", () => {
  const areas = stackedAreas(timeline, 2000, 200, 100);

  expect(areas[3]?.path).toBe("M0.0 90.0L100.0 40.0L200.0 40.0L200.0 70.0L100.0 70.0L0.0 90.0Z");
});

it("draws nothing without points", () => {
  expect(stackedAreas([], 1000, 200, 100).every((area) => area.path === "")).toBe(true);
});

it("tells the score at a moment", () => {
  expect(scoreAt(timeline, 999)).toBe(10);
  expect(scoreAt(timeline, 1000)).toBe(60);
  expect(scoreAt([], 0)).toBe(0);
});
