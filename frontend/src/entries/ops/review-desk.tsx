import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { ReviewDetail } from "@/api/types";
import {
  ClaimLine,
  DecisionPanel,
  type useReviewDecisions as Decisions,
  useReview,
  useReviewDecisions,
} from "@/features/review";
import {
  Lanes,
  type Layers,
  LayerToggles,
  Recordings,
  Stage,
  Transport,
  useClipPlayer,
  useReviewClip,
} from "@/features/viewer";
import { formatSeconds } from "@/lib/time";
import { useHotkeys } from "@/lib/use-hotkeys";
import { buttonClass } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";

interface ReviewDeskProps {
  reviewId: string;
  onDecided: () => void;
  narrow: boolean;
}

/** One incident: its evidence with the debug layers, and the decision beside it. */
export function ReviewDesk({ reviewId, onDecided, narrow }: ReviewDeskProps) {
  const [recording, setRecording] = useState<string>();
  const review = useReview(reviewId, recording);
  const decisions = useReviewDecisions(reviewId);
  if (review.data === undefined) {
    return review.isError ? (
      <Failure detail={describeProblem(review.error)} onRetry={() => void review.refetch()} />
    ) : (
      <Bone className="bone--review-stage" />
    );
  }
  return (
    <>
      <ReviewEvidence
        key={review.data.recording.id}
        review={review.data}
        decisions={decisions}
        onShow={setRecording}
        narrow={narrow}
      />
      <DecisionPanel review={review.data} decisions={decisions} onDecided={onDecided} />
    </>
  );
}

const LAYERS = ["tracks", "pose", "zones"] as const;

interface ReviewEvidenceProps {
  review: ReviewDetail;
  decisions: ReturnType<typeof Decisions>;
  onShow: (recordingId: string) => void;
  narrow: boolean;
}

function ReviewEvidence({ review, decisions, onShow, narrow }: ReviewEvidenceProps) {
  const { t, i18n } = useTranslation(["ops", "common"]);
  const clip = useReviewClip(review.id, review.recording.id);
  const player = useClipPlayer(review.clip);
  const [layers, setLayers] = useState<Layers>({ boxes: false, pose: true, tracks: true, zones: true });
  const toggle = (layer: keyof Layers) => setLayers({ ...layers, [layer]: !layers[layer] });
  const claimable = review.state === "PENDING" && (review.mine || review.claimedBy === null) && !decisions.claiming;

  useHotkeys({
    arrowleft: () => player.step(-1),
    arrowright: () => player.step(1),
    " ": player.toggle,
    c: claimable ? (review.mine ? decisions.release : decisions.claim) : undefined,
    "1": () => toggle(LAYERS[0]),
    "2": () => toggle(LAYERS[1]),
    "3": () => toggle(LAYERS[2]),
  });

  return (
    <section className="review-view scroll" aria-label={t("evidence")}>
      <header className="review-view__head">
        {narrow && (
          <Link
            to="/review"
            className={`${buttonClass({ variant: "plain" })} btn--icon`}
            aria-label={t("common:action.back")}
          >
            <ChevronLeft className="icon" />
          </Link>
        )}
        <h2 className="grow trunc">
          <b className="strong">{review.store.name}</b>{" "}
          <span className="muted review-view__where">
            {review.camera.name}, <Instant at={review.confirmedAt} style="day-time" />
          </span>
        </h2>
        <ClaimLine review={review} decisions={decisions} />
      </header>
      <Recordings recordings={review.recordings} shownId={review.recording.id} onShow={onShow} />
      <Stage
        player={player}
        clip={review.clip}
        src={clip.data?.url}
        poster={review.posterUrl}
        tracks={review.tracks}
        signals={review.recording.signals}
        zones={review.zones}
        layers={layers}
        failure={clip.isError ? describeProblem(clip.error) : undefined}
        onPlaybackError={() => void clip.refetch()}
      />
      <Transport player={player}>
        <span className="review-view__models t-13 quiet trunc">
          {t("models", {
            names: review.models.map((model) => model.name).join(", "),
            fps: review.clip.fps,
            seconds: formatSeconds(review.analysisMs, 1, i18n.language),
          })}
        </span>
      </Transport>
      <Lanes
        player={player}
        durationMs={review.clip.durationMs}
        frames={review.frames}
        timeline={review.timeline}
        detector={review.detector}
        parts={review.recording.parts}
      />
      <footer className="review-view__layers">
        <LayerToggles layers={layers} onChange={setLayers} offered={LAYERS} withKeys />
      </footer>
    </section>
  );
}
