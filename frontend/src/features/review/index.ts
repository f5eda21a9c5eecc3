export { ClaimLine } from "./claim-line";
export { DecisionPanel } from "./decision-panel";
export { neighbour, reviewClock } from "./review-clock";
export { useLiveReviews, useReview, useReviewDecisions, useReviews } from "./review-queries";
export { ReviewQueue } from "./review-queue";
export { shelfOf } from "./review-shelf";
export { useSecondReading, useSecondReadings } from "./second-queries";
export { SecondQueue } from "./second-queue";
export { VerdictPanel } from "./verdict-panel";
