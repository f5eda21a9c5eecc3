import { describe, expect, it } from "vitest";
import type { Signal, TrackBox } from "@/api/types";
import { boxAt, firingJoints, focusOf, footPath, poseAt } from "./geometry";

const box = (tMs: number, x: number): TrackBox => ({ tMs, x, y: 0.2, w: 0.1, h: 0.5, confidence: 0.8 });

describe("boxAt", () => {
  const boxes = [box(1000, 0.1), box(1200, 0.3), box(2400, 0.9)];

  it("moves evenly between two measurements", () => {
    expect(boxAt(boxes, 1100)?.x).toBeCloseTo(0.2);
  });

  it("gives a measured box as it is", () => {
    expect(boxAt(boxes, 1200)?.x).toBeCloseTo(0.3);
  });

  it("draws nothing while the person was out of sight", () => {
    expect(boxAt(boxes, 1800)).toBeNull();
    expect(boxAt(boxes, 100)).toBeNull();
    expect(boxAt(boxes, 4000)).toBeNull();
    expect(boxAt([], 0)).toBeNull();
  });
});

describe("poseAt", () => {
  const poses = [
    { tMs: 1000, points: [] },
    { tMs: 1400, points: [] },
  ];

  it("takes the nearest measurement", () => {
    expect(poseAt(poses, 1250)?.tMs).toBe(1400);
  });

  it("gives none far from any", () => {
    expect(poseAt(poses, 2000)).toBeNull();
  });
});

describe("firingJoints", () => {
  const reach: Signal = { kind: "SHELF_REACH", trackId: 1, startMs: 500, endMs: 900 };

  it("marks the wrists only of that person and only while the hand signal runs", () => {
    expect(firingJoints([reach], 1, 700)).toEqual([9, 10]);
    expect(firingJoints([reach], 2, 700)).toEqual([]);
    expect(firingJoints([reach], 1, 901)).toEqual([]);
    expect(firingJoints([{ ...reach, kind: "DWELL" }], 1, 700)).toEqual([]);
  });
});

it("draws the way of a track up to the moment", () => {
  const track = { id: 1, subject: true, boxes: [box(0, 0.1), box(200, 0.2), box(400, 0.3)], poses: [] };

  expect(footPath(track, 200, 100, 100)).toBe("M15.0 70.0L25.0 70.0");
});

it("looks at the subject, not at bystanders", () => {
  const subject = { id: 1, subject: true, boxes: [box(0, 0.7)], poses: [] };
  const other = { id: 2, subject: false, boxes: [box(0, 0)], poses: [] };

  expect(focusOf([other, subject]).x).toBeCloseTo(0.75);
  expect(focusOf([other])).toEqual({ x: 0.5, y: 0.5 });
});
