import type { ReviewDetail } from "@/api/types";
import { useReview } from "./review-queries";
import { useClipAhead } from "./use-clip-ahead";

/** Fetches what comes next with its still and its clip, so that it stands there at once. */
export function ReviewAhead({ reviewId }: { reviewId: string }) {
  const { data } = useReview(reviewId);
  return data && <Evidence review={data} />;
}

function Evidence({ review }: { review: ReviewDetail }) {
  useClipAhead(review.id, review.recording.id);
  return review.posterUrl ? <link rel="preload" as="image" href={review.posterUrl} /> : null;
}
