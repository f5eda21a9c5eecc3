import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { SecondReadingDetail, Verdict } from "@/api/types";
import { useRefreshReviews } from "./review-queries";

/** Decided reviews that somebody else is to read again, oldest first. */
export function useSecondReadings() {
  const query = api.useInfiniteQuery("get", "/api/second-readings", {}, PAGES);
  const readings = useItems(query.data);
  return { ...query, readings };
}

/** @param recording one of the event's; the first unless given */
export function useSecondReading(reviewId: string, recording?: string) {
  return api.useQuery(
    "get",
    "/api/second-readings/{reviewId}",
    { params: { path: { reviewId }, query: { recording } } },
    { select: ({ reading, evidence }): SecondReadingDetail => ({ ...reading, ...evidence }) },
  );
}

export function useVerdict(reviewId: string) {
  const onSettled = useRefreshReviews();
  const answer = api.useMutation("post", "/api/second-readings/{reviewId}/verdict", { onSettled });
  return {
    ...answer,
    give: (verdict: Verdict, note: string | null) =>
      answer.mutateAsync({ params: { path: { reviewId } }, body: { verdict, note } }),
  };
}

/** How often others read the decisions of each reviewer as they did themselves. */
export function useAgreement() {
  return api.useQuery("get", "/api/second-readings/agreement");
}
