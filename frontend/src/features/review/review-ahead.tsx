import { useReview } from "./review-queries";

/**
 * Fetches what comes next with its still, so that it stands there at once. Its clip is not among it: to fetch evidence is to have
 * seen it, and goes on record.
 */
export function ReviewAhead({ reviewId }: { reviewId: string }) {
  const { data } = useReview(reviewId);
  return data?.posterUrl ? <link rel="preload" as="image" href={data.posterUrl} /> : null;
}
