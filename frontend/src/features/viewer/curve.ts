import type { TimelinePoint } from "@/api/types";

export type CurvePart = "behaviour" | "object" | "motion" | "person";

/** From the ground up: what moves least lies lowest, so that behaviour shows its own shape on top. */
const STACK: readonly CurvePart[] = ["person", "motion", "object", "behaviour"];

/** Highest score there is. */
const FULL = 100;

/** One closed SVG path per part, stacked, in a box of the given size with time from left to right. */
export function stackedAreas(
  timeline: readonly TimelinePoint[],
  durationMs: number,
  width: number,
  height: number,
): { part: CurvePart; path: string }[] {
  const points = toTheEnd(timeline, durationMs);
  let lower = points.map(() => 0);
  return STACK.map((part) => {
    const floor = lower;
    const upper = points.map((point, index) => (floor[index] ?? 0) + point[part]);
    lower = upper;
    const at = (index: number, value: number) =>
      `${(((points[index]?.tMs ?? 0) / durationMs) * width).toFixed(1)} ${(height - (value / FULL) * height).toFixed(1)}`;
    const there = upper.map((value, index) => at(index, value));
    const back = floor.map((value, index) => at(index, value)).reverse();
    return { part, path: points.length === 0 ? "" : `M${[...there, ...back].join("L")}Z` };
  });
}

/** The last value holds until the clip ends. */
function toTheEnd(timeline: readonly TimelinePoint[], durationMs: number): readonly TimelinePoint[] {
  const last = timeline.at(-1);
  return last === undefined || last.tMs >= durationMs ? timeline : [...timeline, { ...last, tMs: durationMs }];
}

/** Score at a moment: that of the last point before it. */
export function scoreAt(timeline: readonly TimelinePoint[], tMs: number): number {
  return timeline.findLast((point) => point.tMs <= tMs)?.total ?? 0;
}
