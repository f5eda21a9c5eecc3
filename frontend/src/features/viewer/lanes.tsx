import { useTranslation } from "react-i18next";
import type { DetectorFrame, Frame, ScorePart, TimelinePoint } from "@/api/types";
import { formatSeconds } from "@/lib/time";
import { Scrubber } from "./scrubber";
import { Strip } from "./strip";
import type { ClipPlayer } from "./use-clip-player";

interface LanesProps {
  player: ClipPlayer;
  durationMs: number;
  frames: readonly Frame[];
  timeline: readonly TimelinePoint[];
  detector: readonly DetectorFrame[];
  parts: readonly ScorePart[];
}

const LANES = ["behaviour", "object", "motion"] as const;
const SHADES = { behaviour: "d1", object: "d2", motion: "d3" } as const;
const GRID_SHARES = [0, 0.25, 0.5, 0.75, 1];

/** The model's own view, lane by lane on one time axis: frames, score parts, detector confidence per frame. */
export function Lanes({ player, durationMs, frames, timeline, detector, parts }: LanesProps) {
  const { t, i18n } = useTranslation();
  const detectorNow = best(detector.findLast((frame) => frame.tMs <= player.tMs) ?? detector[0]);
  return (
    <section className="lanes" aria-label={t("viewer.scores")}>
      <div className="lanes__names t-13 muted" aria-hidden="true">
        <span className="lanes__strip-name">{t("viewer.lane.frames")}</span>
        {LANES.map((lane) => (
          <span key={lane}>{t(`viewer.lane.${lane}`)}</span>
        ))}
        <span>{t("viewer.lane.detector")}</span>
      </div>
      <Scrubber player={player} durationMs={durationMs}>
        <Strip frames={frames} />
        {LANES.map((lane) => (
          <Bars
            key={lane}
            className={`curve__${SHADES[lane]}`}
            durationMs={durationMs}
            values={timeline.map((point) => ({ tMs: point.tMs, share: point[lane] / 50 }))}
          />
        ))}
        <Bars
          className="curve__d3"
          durationMs={durationMs}
          values={detector.map((frame) => ({ tMs: frame.tMs, share: best(frame) }))}
        />
      </Scrubber>
      <div className="lanes__values t-13 strong">
        <span className="lanes__strip-name" />
        {LANES.map((lane) => (
          <span key={lane}>{parts.find((part) => part.name === lane)?.points ?? 0}</span>
        ))}
        <span>{Math.round(detectorNow * 100)}</span>
      </div>
      <div className="lanes__axis t-12 quiet" aria-hidden="true">
        {GRID_SHARES.map((share) => (
          <span key={share}>{formatSeconds(share * durationMs, 1, i18n.language)}</span>
        ))}
      </div>
    </section>
  );
}

interface BarsProps {
  className: string;
  durationMs: number;
  /** Heights from 0 to 1. */
  values: readonly { tMs: number; share: number }[];
}

function Bars({ className, durationMs, values }: BarsProps) {
  const width = 720 / Math.max(1, values.length);
  return (
    <svg className="lanes__bars" viewBox="0 0 720 24" preserveAspectRatio="none" aria-hidden="true">
      {values.map(({ tMs, share }) => {
        const height = Math.max(0.4, Math.min(1, share) * 24);
        return (
          <rect
            key={tMs}
            className={className}
            x={(tMs / durationMs) * 720}
            y={24 - height}
            width={Math.max(1, width - 1.5)}
            height={height}
          />
        );
      })}
    </svg>
  );
}

/** Highest person confidence of a frame, 0 to 1. */
function best(frame: DetectorFrame | undefined): number {
  return Math.max(0, ...(frame?.scores ?? []));
}
