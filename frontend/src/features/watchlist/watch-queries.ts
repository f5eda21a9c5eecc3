import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { HoldKind, ListingState } from "@/api/types";

const LISTINGS = "/api/ops/network/listings";
const ONE = "/api/ops/network/listings/{listingId}";
const HOLDS = "/api/ops/network/holds";

/** Breakers trip and people dispute by themselves: often enough to see it. */
const LOOK_AGAIN_MS = 15_000;

export function useWatchlist(state: ListingState, reference: string) {
  const query = api.useInfiniteQuery(
    "get",
    LISTINGS,
    { params: { query: { state, reference: reference || undefined } } },
    { ...PAGES, staleTime: 0, refetchInterval: LOOK_AGAIN_MS },
  );
  const listings = useItems(query.data);
  return { ...query, listings };
}

export function useWatched(listingId: string) {
  return api.useQuery(
    "get",
    ONE,
    { params: { path: { listingId } } },
    { staleTime: 0, refetchInterval: LOOK_AGAIN_MS },
  );
}

export function useHolds() {
  const query = api.useInfiniteQuery("get", HOLDS, {}, { ...PAGES, staleTime: 0, refetchInterval: LOOK_AGAIN_MS });
  const holds = useItems(query.data);
  return { ...query, holds };
}

/** Keeps somebody from the network, or lets go. What follows is weighed a moment later: then it is looked at again. */
export function useHoldActs() {
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all([LISTINGS, ONE, HOLDS].map((path) => client.invalidateQueries({ queryKey: ["get", path] })));
  const hold = api.useMutation("post", "/api/ops/network/people/{offenderId}/holds", { onSettled });
  const lift = api.useMutation("post", `${HOLDS}/{holdId}/lift`, { onSettled });
  return {
    hold,
    holdPerson: (offenderId: string, kind: HoldKind, reason: string) =>
      hold.mutateAsync({ params: { path: { offenderId } }, body: { kind, reason } }),
    lift,
    liftHold: (holdId: string, reason: string | null) =>
      lift.mutateAsync({ params: { path: { holdId } }, body: { reason } }),
  };
}
