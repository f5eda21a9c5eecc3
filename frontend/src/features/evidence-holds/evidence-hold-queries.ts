import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { EvidenceHoldKind, NewEvidenceHold } from "@/api/types";

const HOLDS = "/api/ops/evidence-holds";

export function useEvidenceHolds(kind: EvidenceHoldKind) {
  const query = api.useInfiniteQuery("get", HOLDS, { params: { query: { kind } } }, { ...PAGES, staleTime: 0 });
  const holds = useItems(query.data);
  return { ...query, holds };
}

/** Holds evidence, or lets go. */
export function useEvidenceHoldActs() {
  const client = useQueryClient();
  // Requests and disputes tell what is held, too.
  const onSettled = () =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith("/api/ops/") });
  const hold = api.useMutation("post", HOLDS, { onSettled });
  const lift = api.useMutation("post", `${HOLDS}/{evidenceHoldId}/lift`, { onSettled });
  return {
    hold,
    holdEvidence: (body: NewEvidenceHold) => hold.mutateAsync({ body }),
    lift,
    liftHold: (evidenceHoldId: string, reason: string | null) =>
      lift.mutateAsync({ params: { path: { evidenceHoldId } }, body: { reason } }),
  };
}
