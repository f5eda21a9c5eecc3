import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Frame, Signal, TimelinePoint } from "@/api/types";
import { PART_SHADES } from "@/ui/score";
import { scoreAt, stackedAreas } from "./curve";
import { Scrubber } from "./scrubber";
import { Strip } from "./strip";
import type { ClipPlayer } from "./use-clip-player";

interface TimelineProps {
  player: ClipPlayer;
  durationMs: number;
  frames: readonly Frame[];
  timeline: readonly TimelinePoint[];
  signals: readonly Signal[];
  threshold: number;
}

const CURVE = { width: 600, height: 100 };

/** Ticks, frame strip, curve and names of the signals on one time axis with one playhead. */
export function Timeline({ player, durationMs, frames, timeline, signals, threshold }: TimelineProps) {
  const { t } = useTranslation();
  const areas = useMemo(() => stackedAreas(timeline, durationMs, CURVE.width, CURVE.height), [timeline, durationMs]);
  const highest = Math.max(0, ...timeline.map((point) => point.total));
  const score = scoreAt(timeline, player.tMs);
  const kinds = signals
    .filter(({ startMs, endMs }) => startMs <= player.tMs && player.tMs <= endMs)
    .map(({ kind }) => t(`signal.${kind}`));
  const seen = [t("viewer.scoreHere", { score }), ...kinds].join(", ");
  const share = (ms: number) => `${Math.min(100, (ms / durationMs) * 100)}%`;

  return (
    <section className="timeline" aria-label={t("viewer.timeline")}>
      <Scrubber player={player} durationMs={durationMs} flag={score} seen={seen}>
        <div className="ticks" aria-hidden="true">
          {signals.map((signal) => (
            <i key={`${signal.kind} ${signal.trackId} ${signal.startMs}`} style={{ left: share(signal.startMs) }} />
          ))}
        </div>
        <Strip frames={frames} />
        <svg
          className="curve"
          viewBox={`0 0 ${CURVE.width} ${CURVE.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t("viewer.curve", { score: highest })}
        >
          {areas.map(({ part, path }) => (
            <path key={part} className={`curve__${PART_SHADES[part]}`} d={path} />
          ))}
          <line
            className="curve__threshold"
            x1="0"
            x2={CURVE.width}
            y1={CURVE.height - threshold}
            y2={CURVE.height - threshold}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </Scrubber>
      <ol className="steps t-12">
        {signals.map((signal) => {
          const now = signal.startMs <= player.tMs && player.tMs <= signal.endMs;
          return (
            <li key={`${signal.kind} ${signal.trackId} ${signal.startMs}`} aria-current={now || undefined}>
              <button type="button" onClick={() => player.seek(signal.startMs)}>
                {t(`signal.${signal.kind}`)}
              </button>
            </li>
          );
        })}
        <li className="steps__threshold quiet">{t("viewer.threshold", { threshold })}</li>
      </ol>
    </section>
  );
}
