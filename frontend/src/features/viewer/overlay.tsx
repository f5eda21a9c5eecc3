import { useTranslation } from "react-i18next";
import type { ClipInfo, Signal, Track, Zone } from "@/api/types";
import { BONES, boxAt, brackets, FIRST_BODY_POINT, firingJoints, footPath, poseAt, SURE_POINT } from "./geometry";

/** What is drawn over the picture. `tracks` adds ids, detector scores and the way of each person: for reviewers. */
export interface Layers {
  boxes: boolean;
  pose: boolean;
  tracks: boolean;
  zones: boolean;
}

interface OverlayProps {
  clip: ClipInfo;
  tracks: readonly Track[];
  signals: readonly Signal[];
  zones: readonly Zone[];
  layers: Layers;
  tMs: number;
  /** Width of one screen pixel in pixels of the clip: lines and letters keep their size however it is zoomed. */
  pixel: number;
}

const ZONE_KINDS = ["SHELF", "TILL", "EXIT", "IGNORE"] as const;

/** Boxes, keypoints, tracks and zones as a layer of lines over the frame. */
export function Overlay({ clip, tracks, signals, zones, layers, tMs, pixel }: OverlayProps) {
  const { t } = useTranslation();
  const { width, height } = clip;
  return (
    <svg className="overlay" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {layers.zones &&
        zones.map((zone) => {
          const [x = 0, y = 0] = zone.points[0] ?? [];
          const kind = ZONE_KINDS.find((each) => each === zone.kind);
          return (
            <g key={zone.id}>
              <polygon
                className="overlay__zone"
                strokeWidth={pixel}
                strokeDasharray={`${6 * pixel} ${6 * pixel}`}
                points={zone.points.map(([px = 0, py = 0]) => `${px * width},${py * height}`).join(" ")}
              />
              {kind && <Tag x={x * width} y={y * height} pixel={pixel} text={t(`viewer.zone.${kind}`)} />}
            </g>
          );
        })}
      {tracks.map((track) => (
        <TrackLayer
          key={track.id}
          track={track}
          size={{ width, height }}
          layers={layers}
          firing={firingJoints(signals, track.id, tMs)}
          tMs={tMs}
          pixel={pixel}
        />
      ))}
    </svg>
  );
}

interface TrackLayerProps {
  track: Track;
  size: { width: number; height: number };
  layers: Layers;
  firing: readonly number[];
  tMs: number;
  pixel: number;
}

function TrackLayer({ track, size: { width, height }, layers, firing, tMs, pixel }: TrackLayerProps) {
  const { t } = useTranslation();
  const box = boxAt(track.boxes, tMs);
  if (box === null) {
    return null;
  }
  const corners = brackets(box.x * width, box.y * height, box.w * width, box.h * height);
  const way = footPath(track, tMs, width, height);
  const tag = layers.tracks
    ? t("viewer.trackScore", { id: track.id, score: Math.round(box.confidence * 100) })
    : t("viewer.person", { id: track.id });
  return (
    <g className={track.subject ? undefined : "overlay__other"}>
      {layers.tracks && (
        <>
          <path className="overlay__halo" strokeWidth={4 * pixel} d={way} />
          <path className="overlay__line" strokeWidth={1.6 * pixel} strokeDasharray={`${pixel} ${5 * pixel}`} d={way} />
        </>
      )}
      {(layers.boxes || layers.tracks) && (
        <>
          <path className="overlay__halo" strokeWidth={4 * pixel} d={corners} />
          <path className="overlay__line" strokeWidth={2 * pixel} d={corners} />
          <Tag x={box.x * width} y={box.y * height - 4 * pixel} pixel={pixel} text={tag} />
        </>
      )}
      {layers.pose && track.subject && (
        <PoseLayer
          points={poseAt(track.poses, tMs)?.points ?? []}
          firing={firing}
          size={{ width, height }}
          pixel={pixel}
        />
      )}
    </g>
  );
}

interface PoseLayerProps {
  /** [x, y, confidence] in COCO order, 0 to 1. */
  points: readonly number[][];
  firing: readonly number[];
  size: { width: number; height: number };
  pixel: number;
}

function PoseLayer({ points, firing, size, pixel }: PoseLayerProps) {
  const joints = points.map(([x = 0, y = 0, confidence = 0], index) => ({
    index,
    x: x * size.width,
    y: y * size.height,
    sure: confidence >= SURE_POINT,
  }));
  const bones = BONES.map(([from, to]) => ({ from: joints[from], to: joints[to] }))
    .map(({ from, to }) => (from?.sure && to?.sure ? `M${from.x} ${from.y}L${to.x} ${to.y}` : ""))
    .join("");
  return (
    <>
      <path className="overlay__halo" strokeWidth={4 * pixel} d={bones} />
      <path className="overlay__line" strokeWidth={1.8 * pixel} d={bones} />
      {joints.map(
        (joint) =>
          joint.sure &&
          joint.index >= FIRST_BODY_POINT && (
            <circle
              key={joint.index}
              className={firing.includes(joint.index) ? "overlay__look" : "overlay__joint"}
              cx={joint.x}
              cy={joint.y}
              r={(firing.includes(joint.index) ? 5.5 : 2.6) * pixel}
              strokeWidth={1.2 * pixel}
            />
          ),
      )}
    </>
  );
}

/** A small label standing on a point; its width follows the number of letters. */
function Tag({ x, y, pixel, text }: { x: number; y: number; pixel: number; text: string }) {
  const size = 11 * pixel;
  const width = text.length * size * 0.56 + size;
  return (
    <g>
      <rect className="overlay__tag" x={x} y={y - size * 1.6} width={width} height={size * 1.6} rx={3 * pixel} />
      <text x={x + size / 2} y={y - size * 0.45} fontSize={size}>
        {text}
      </text>
    </g>
  );
}
