import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatSeconds } from "@/lib/time";
import type { ClipPlayer } from "./use-clip-player";

interface ScrubberProps {
  player: ClipPlayer;
  durationMs: number;
  /** A figure shown at the playhead. */
  flag?: number;
  /** What is seen at the playhead, for who does not see the pictures. */
  seen?: string;
  children: ReactNode;
}

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A time axis one can drag along; arrow keys move by a frame, Home and End to its ends. Whatever it holds shares its width and its playhead. */
export function Scrubber({ player, durationMs, flag, seen, children }: ScrubberProps) {
  const { t, i18n } = useTranslation();
  const left = `${Math.min(100, (player.tMs / durationMs) * 100)}%`;

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons === 1) {
      event.currentTarget.setPointerCapture(event.pointerId);
      const bounds = event.currentTarget.getBoundingClientRect();
      player.seek(((event.clientX - bounds.left) / bounds.width) * durationMs);
    }
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      player.step(step);
    }
  };

  return (
    <div
      className="scrubber"
      role="slider"
      tabIndex={0}
      aria-label={t("viewer.timeline")}
      aria-valuemin={1}
      aria-valuemax={player.frameCount}
      aria-valuenow={player.frame}
      aria-valuetext={[
        t("viewer.position", { seconds: formatSeconds(player.tMs, 2, i18n.language), frame: player.frame }),
        seen,
      ]
        .filter(Boolean)
        .join(", ")}
      onPointerDown={drag}
      onPointerMove={drag}
      onKeyDown={press}
    >
      {children}
      <i className="scrubber__head" style={{ left }} aria-hidden="true">
        {flag !== undefined && <b>{flag}</b>}
      </i>
    </div>
  );
}
