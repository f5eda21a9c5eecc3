import { useState } from "react";
import { describeProblem } from "@/api/problem";
import type { ReviewDetail } from "@/api/types";
import {
  ClaimLine,
  DecisionPanel,
  type useReviewDecisions as Decisions,
  useLoadedClip,
  useReview,
  useReviewDecisions,
} from "@/features/review";
import { useReviewClip } from "@/features/viewer";
import { Bone, Failure } from "@/ui/notices";
import { EvidenceView } from "./evidence-view";

interface ReviewDeskProps {
  reviewId: string;
  /** It is decided, or left to the others. */
  onDone: () => void;
  narrow: boolean;
}

/** One incident: its evidence with the debug layers, and the decision beside it. */
export function ReviewDesk({ reviewId, onDone, narrow }: ReviewDeskProps) {
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
      <Evidence
        key={review.data.recording.id}
        review={review.data}
        decisions={decisions}
        onShow={setRecording}
        onDone={onDone}
        narrow={narrow}
      />
      <DecisionPanel review={review.data} decisions={decisions} onDecided={onDone} />
    </>
  );
}

interface EvidenceProps extends Pick<ReviewDeskProps, "onDone" | "narrow"> {
  review: ReviewDetail;
  decisions: ReturnType<typeof Decisions>;
  onShow: (recordingId: string) => void;
}

function Evidence({ review, decisions, onShow, onDone, narrow }: EvidenceProps) {
  const clip = useReviewClip(review.id, review.recording.id);
  const loaded = useLoadedClip(review.id, review.recording.id);
  const claimable = review.state === "PENDING" && (review.mine || review.claimedBy === null) && !decisions.claiming;
  return (
    <EvidenceView
      evidence={review}
      clip={clip}
      loaded={loaded}
      back={narrow ? "/review" : undefined}
      hotkeys={{ c: claimable ? (review.mine ? decisions.release : decisions.claim) : undefined }}
      onShow={onShow}
    >
      <ClaimLine review={review} decisions={decisions} onPutBack={onDone} />
    </EvidenceView>
  );
}
