import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import type { LiveState } from "@/api/live-stream";
import { PAGES, useItems } from "@/api/pages";
import { untilFirst } from "@/api/query-client";
import { refresh } from "@/api/refresh";
import type { ReviewDetail, ReviewShelf, Severity, SkipReason, SparedAs } from "@/api/types";
import { useLiveStream } from "@/api/use-live-stream";
import { runAgain } from "@/lib/run-again";
import { latestError } from "./latest-error";

const EVENTS = ["review"];
const PATHS = [
  "/api/reviews",
  "/api/reviews/{reviewId}",
  "/api/second-readings",
  "/api/second-readings/agreement",
] as const;

/** Incidents that wait for a reviewer, oldest first: those that they have not put back, or those that they have. */
export function useReviews(shelf: ReviewShelf = "OPEN") {
  const query = api.useInfiniteQuery(
    "get",
    "/api/reviews",
    { params: { query: { shelf } } },
    { ...PAGES, refetchInterval: untilFirst },
  );
  const reviews = useItems(query.data);
  return {
    ...query,
    reviews,
    pending: query.data?.pages[0]?.pending,
    putBack: query.data?.pages[0]?.putBack ?? 0,
    secondReadings: query.data?.pages[0]?.secondReadings ?? 0,
    liveCursor: query.data?.pages[0]?.liveCursor ?? null,
  };
}

/** @param recording one of the event's; the first unless given */
export function useReview(reviewId: string, recording?: string) {
  return api.useQuery(
    "get",
    "/api/reviews/{reviewId}",
    { params: { path: { reviewId }, query: { recording } } },
    { select: ({ review, evidence, ...more }): ReviewDetail => ({ ...review, ...evidence, ...more }) },
  );
}

export function useRefreshReviews(): () => void {
  const client = useQueryClient();
  return useMemo(() => runAgain(() => Promise.all(PATHS.map((path) => refresh(client, path)))), [client]);
}

/** Keeps the queue fresh: what colleagues claim and decide, and what arrives. */
export function useLiveReviews(): LiveState {
  const refresh = useRefreshReviews();
  const { liveCursor } = useReviews();
  return useLiveStream({
    path: liveCursor === null ? null : "/api/reviews/live",
    cursor: liveCursor,
    events: EVENTS,
    onEvent: refresh,
    onResume: refresh,
  });
}

interface Approval {
  reason: string;
  offenderId: string | null;
  /** Why no other store is ever told of that person. */
  spareAs: SparedAs | null;
  severity: Severity;
  lawNote: string | null;
}

/** What a reviewer can do. The server allows a decision only to the one who has claimed the incident. */
export function useReviewDecisions(reviewId: string) {
  const onSettled = useRefreshReviews();
  const init = { params: { path: { reviewId } } };
  const claim = api.useMutation("post", "/api/reviews/{reviewId}/claim", { onSettled });
  const release = api.useMutation("delete", "/api/reviews/{reviewId}/claim", { onSettled });
  const skip = api.useMutation("post", "/api/reviews/{reviewId}/skips", { onSettled });
  const approve = api.useMutation("post", "/api/reviews/{reviewId}/approval", { onSettled });
  const reject = api.useMutation("post", "/api/reviews/{reviewId}/rejection", { onSettled });
  return {
    claim: () => claim.mutate(init),
    release: () => release.mutate(init),
    /** Leaves it to the others. */
    putBack: (reason: SkipReason) => skip.mutateAsync({ ...init, body: { reason } }),
    /** Links the incident to a known person, or to a new one when `offenderId` is null. */
    approve: (approval: Approval) => approve.mutateAsync({ ...init, body: approval }),
    reject: (reason: string) => reject.mutateAsync({ ...init, body: { reason } }),
    claiming: claim.isPending || release.isPending,
    puttingBack: skip.isPending,
    deciding: approve.isPending || reject.isPending,
    error: latestError([claim, release, skip, approve, reject]),
  };
}

export type ReviewDecisions = ReturnType<typeof useReviewDecisions>;
