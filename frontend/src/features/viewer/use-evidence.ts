import { useState } from "react";
import { api } from "@/api/client";
import type { AlertDetail } from "@/api/types";

const HALF_HOUR = 30 * 60_000;

function useAlertDetail(storeId: string, alertId: string, enabled = true) {
  return api.useQuery(
    "get",
    "/api/stores/{storeId}/alerts/{alertId}/detail",
    { params: { path: { storeId, alertId } } },
    { select: ({ alert, ...evidence }): AlertDetail => ({ ...alert, ...evidence }), enabled },
  );
}

/**
 * The recording that is looked at: the one that was chosen, else the one that spoke for the alert when it was opened. One that
 * comes while somebody looks takes nothing out of their sight.
 */
export function useShownRecording(storeId: string, alertId: string, chosen?: string): string {
  const [first, setFirst] = useState<string>();
  const { data } = useAlertDetail(storeId, alertId, (chosen ?? first) === undefined);
  if (first === undefined && data !== undefined) {
    setFirst(data.shownId);
  }
  return chosen ?? first ?? data?.shownId ?? alertId;
}

/** Everything the viewer shows of one recording of a store's alert. */
export function useAlertEvidence(storeId: string, recordingId: string) {
  const init = { params: { path: { storeId, alertId: recordingId } } };
  const detail = useAlertDetail(storeId, recordingId);
  const frames = api.useQuery("get", "/api/stores/{storeId}/alerts/{alertId}/frames", init, { staleTime: HALF_HOUR });
  const comment = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/comments");
  return {
    detail,
    frames: frames.data?.frames ?? [],
    comment: async (text: string, mentions: string[]) => {
      const alertId = detail.data?.id ?? recordingId;
      await comment.mutateAsync({ params: { path: { storeId, alertId } }, body: { text, mentions } });
      await detail.refetch();
    },
  };
}

/** Whom comments can ask to look. */
export function useColleagues(storeId: string) {
  const { data = [] } = api.useQuery("get", "/api/stores/{storeId}/colleagues", { params: { path: { storeId } } });
  return data;
}

/**
 * A signed address of an alert's clip. Each call is an audited view, so it is asked for once per opening and never in
 * the background; `refetch` asks again when the address has run out.
 */
export function useAlertClip(storeId: string, alertId: string) {
  return api.useQuery(
    "post",
    "/api/stores/{storeId}/alerts/{alertId}/clip-views",
    { params: { path: { storeId, alertId } } },
    ONE_VIEW,
  );
}

/** The same for a reviewer. */
export function useReviewClip(reviewId: string, recording: string) {
  return api.useQuery(
    "post",
    "/api/reviews/{reviewId}/clip-views",
    { params: { path: { reviewId }, query: { recording } } },
    ONE_VIEW,
  );
}

/** The same for whoever reads a decided one again. */
export function useSecondClip(reviewId: string, recording: string) {
  return api.useQuery(
    "post",
    "/api/second-readings/{reviewId}/clip-views",
    { params: { path: { reviewId }, query: { recording } } },
    ONE_VIEW,
  );
}

/** Who has opened the evidence; asked for once one's own view is on record. */
export function useEvidenceViews(storeId: string, alertId: string, viewed: boolean) {
  return api.useQuery(
    "get",
    "/api/stores/{storeId}/alerts/{alertId}/evidence-views",
    { params: { path: { storeId, alertId } } },
    { staleTime: 0, enabled: viewed },
  );
}

const ONE_VIEW = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;
