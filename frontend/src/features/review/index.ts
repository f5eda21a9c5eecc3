export { ClaimLine } from "./claim-line";
export { DecisionPanel } from "./decision-panel";
export { neighbour, reviewClock } from "./review-clock";
export { useLiveReviews, useReview, useReviewDecisions, useReviews } from "./review-queries";
export { ReviewQueue } from "./review-queue";
