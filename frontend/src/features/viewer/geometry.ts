import type { Pose, Signal, Track, TrackBox } from "@/api/types";

/** Longest gap between two measurements over which a box is still drawn. */
const BOX_GAP_MS = 600;
const POSE_GAP_MS = 250;

/** Below this confidence a keypoint is a guess and is left out. */
export const SURE_POINT = 0.3;

/** Bones of the 17 COCO keypoints, by index. The face is left out: it says nothing about behaviour. */
export const BONES: readonly (readonly [number, number])[] = [
  [5, 6],
  [5, 7],
  [7, 9],
  [6, 8],
  [8, 10],
  [5, 11],
  [6, 12],
  [11, 12],
  [11, 13],
  [13, 15],
  [12, 14],
  [14, 16],
];

/** First keypoint of the body below the face. */
export const FIRST_BODY_POINT = 5;

const WRISTS: readonly number[] = [9, 10];

/** The box at a moment of the clip, interpolated between two measurements; null where the person is not seen. */
export function boxAt(boxes: readonly TrackBox[], tMs: number): TrackBox | null {
  const after = boxes.findIndex((box) => box.tMs >= tMs);
  const next = boxes[after];
  const previous = after === -1 ? boxes.at(-1) : boxes[after - 1];
  if (next === undefined || previous === undefined) {
    const only = next ?? previous;
    return only !== undefined && Math.abs(only.tMs - tMs) <= BOX_GAP_MS / 2 ? only : null;
  }
  if (next.tMs - previous.tMs > BOX_GAP_MS) {
    return null;
  }
  const part = (tMs - previous.tMs) / (next.tMs - previous.tMs);
  const between = (from: number, to: number) => from + (to - from) * part;
  return {
    tMs,
    x: between(previous.x, next.x),
    y: between(previous.y, next.y),
    w: between(previous.w, next.w),
    h: between(previous.h, next.h),
    confidence: between(previous.confidence, next.confidence),
  };
}

/** The measured pose nearest to the moment, or null when none is near. */
export function poseAt(poses: readonly Pose[], tMs: number): Pose | null {
  let nearest: Pose | null = null;
  for (const pose of poses) {
    if (nearest === null || Math.abs(pose.tMs - tMs) < Math.abs(nearest.tMs - tMs)) {
      nearest = pose;
    }
  }
  return nearest !== null && Math.abs(nearest.tMs - tMs) <= POSE_GAP_MS ? nearest : null;
}

/** The joints that make the detector fire at this moment: the wrists, while a hand signal of the track runs. */
export function firingJoints(signals: readonly Signal[], trackId: number, tMs: number): readonly number[] {
  const hand = signals.some(
    (signal) =>
      signal.trackId === trackId &&
      (signal.kind === "SHELF_REACH" || signal.kind === "CONCEALMENT") &&
      signal.startMs <= tMs &&
      tMs <= signal.endMs,
  );
  return hand ? WRISTS : [];
}

/** Four corner brackets as an SVG path, in the units of the box. */
export function brackets(x: number, y: number, w: number, h: number): string {
  const arm = Math.min(w, h) * 0.22;
  return [
    `M${x} ${y + arm}V${y}H${x + arm}`,
    `M${x + w - arm} ${y}H${x + w}V${y + arm}`,
    `M${x + w} ${y + h - arm}V${y + h}H${x + w - arm}`,
    `M${x + arm} ${y + h}H${x}V${y + h - arm}`,
  ].join("");
}

/** Where the person stood, foot to foot, up to the moment: the way of a track through the picture. */
export function footPath(track: Track, tMs: number, width: number, height: number): string {
  return track.boxes
    .filter((box) => box.tMs <= tMs)
    .map((box) => `${((box.x + box.w / 2) * width).toFixed(1)} ${((box.y + box.h) * height).toFixed(1)}`)
    .join("L")
    .replace(/^(?=.)/, "M");
}

/** Where to look: the middle of the subject's boxes, 0 to 1; the picture's middle when there is no subject. */
export function focusOf(tracks: readonly Track[]): { x: number; y: number } {
  const boxes = tracks.filter((track) => track.subject).flatMap((track) => track.boxes);
  if (boxes.length === 0) {
    return { x: 0.5, y: 0.5 };
  }
  const mean = (of: (box: TrackBox) => number) => boxes.reduce((sum, box) => sum + of(box), 0) / boxes.length;
  return { x: mean((box) => box.x + box.w / 2), y: mean((box) => box.y + box.h / 2) };
}
