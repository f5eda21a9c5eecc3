import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import type { EvidenceHoldKind, NewEvidenceHold } from "@/api/types";

const HOLDS = "/api/ops/evidence-holds";

export function useEvidenceHolds(kind: EvidenceHoldKind) {
  const query = api.useInfiniteQuery(
    "get",
    HOLDS,
    { params: { query: { kind } } },
    {
      pageParamName: "cursor",
      // The library sends 0 for undefined; an empty cursor is the first page.
      initialPageParam: "",
      getNextPageParam: (page) => page.next ?? undefined,
      staleTime: 0,
    },
  );
  const holds = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
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
