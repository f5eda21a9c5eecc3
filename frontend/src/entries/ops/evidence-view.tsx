import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { ReviewEvidence } from "@/api/types";
import type { LoadedClip } from "@/features/review";
import {
  Lanes,
  type Layers,
  LayerToggles,
  Recordings,
  Stage,
  Transport,
  useClipPlayer,
  type useReviewClip,
} from "@/features/viewer";
import { formatSeconds } from "@/lib/time";
import { useHotkeys } from "@/lib/use-hotkeys";
import { buttonClass } from "@/ui/button";
import { Instant } from "@/ui/instant";

const LAYERS = ["tracks", "pose", "zones"] as const;

interface EvidenceViewProps {
  evidence: ReviewEvidence & { store: { name: string }; camera: { name: string }; confirmedAt: string };
  /** Signed for this one view. */
  clip: ReturnType<typeof useReviewClip>;
  /** The same clip, if it was loaded ahead; played once the view is on record. */
  loaded?: LoadedClip;
  /** Where a narrow screen goes back to. */
  back?: "/review" | "/second-readings";
  hotkeys?: Parameters<typeof useHotkeys>[0];
  onShow: (recordingId: string) => void;
  /** Who works on it. */
  children?: ReactNode;
}

/** What was recorded and everything that the analyser made of it, with the debug layers. */
export function EvidenceView({ evidence, clip, loaded, back, hotkeys, onShow, children }: EvidenceViewProps) {
  const { t, i18n } = useTranslation(["ops", "common"]);
  const player = useClipPlayer(evidence.clip);
  const [layers, setLayers] = useState<Layers>({ boxes: false, pose: true, tracks: true, zones: true });
  const toggle = (layer: keyof Layers) => setLayers({ ...layers, [layer]: !layers[layer] });

  useHotkeys({
    arrowleft: () => player.step(-1),
    arrowright: () => player.step(1),
    " ": player.toggle,
    "1": () => toggle(LAYERS[0]),
    "2": () => toggle(LAYERS[1]),
    "3": () => toggle(LAYERS[2]),
    ...hotkeys,
  });

  return (
    <section className="review-view scroll" aria-label={t("evidence")}>
      <header className="review-view__head">
        {back && (
          <Link
            to={back}
            className={`${buttonClass({ variant: "plain" })} btn--icon`}
            aria-label={t("common:action.back")}
          >
            <ChevronLeft className="icon" />
          </Link>
        )}
        <h2 className="grow trunc">
          <b className="strong">{evidence.store.name}</b>{" "}
          <span className="muted review-view__where">
            {evidence.camera.name}, <Instant at={evidence.confirmedAt} style="day-time" />
          </span>
        </h2>
        {children}
      </header>
      <Recordings recordings={evidence.recordings} shownId={evidence.recording.id} onShow={onShow} />
      <Stage
        player={player}
        clip={evidence.clip}
        src={clip.data && (loaded?.address ?? clip.data.url)}
        poster={evidence.posterUrl}
        tracks={evidence.tracks}
        signals={evidence.recording.signals}
        zones={evidence.zones}
        layers={layers}
        failure={clip.isError ? describeProblem(clip.error) : undefined}
        onPlaybackError={() => (loaded?.address === undefined ? void clip.refetch() : loaded.drop())}
      />
      <Transport player={player}>
        <span className="review-view__models t-13 quiet trunc">
          {t("models", {
            names: evidence.models.map((model) => `${model.name} ${model.version}`).join(", "),
            fps: evidence.clip.fps,
            seconds: formatSeconds(evidence.analysisMs, 1, i18n.language),
          })}
        </span>
      </Transport>
      <Lanes
        player={player}
        durationMs={evidence.clip.durationMs}
        frames={evidence.frames}
        timeline={evidence.timeline}
        detector={evidence.detector}
        parts={evidence.recording.parts}
      />
      <footer className="review-view__layers">
        <LayerToggles layers={layers} onChange={setLayers} offered={LAYERS} withKeys />
      </footer>
    </section>
  );
}
