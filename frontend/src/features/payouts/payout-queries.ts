import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import type { PayoutChange, PayoutDraft } from "@/api/types";

const STATE = ["get", "/api/stores/{storeId}/payout-account"];
const CHANGES = ["get", "/api/stores/{storeId}/payout-account/changes"];
const OPS = ["get", "/api/ops/stores/{storeId}/payout-account"];

/** What colleagues may do meanwhile is seen without loading the page again. */
const LOOK_AGAIN_MS = 30_000;

export function usePayouts(storeId: string) {
  return api.useQuery(
    "get",
    "/api/stores/{storeId}/payout-account",
    { params: { path: { storeId } } },
    { staleTime: 0, refetchInterval: LOOK_AGAIN_MS },
  );
}

export function usePayoutHistory(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    "/api/stores/{storeId}/payout-account/changes",
    { params: { path: { storeId } } },
    {
      pageParamName: "cursor",
      // The library sends 0 for undefined; an empty cursor is the first page.
      initialPageParam: "",
      getNextPageParam: (page) => page.next ?? undefined,
      staleTime: 0,
    },
  );
  const changes = useMemo<PayoutChange[] | undefined>(
    () => query.data?.pages.flatMap((page) => page.items),
    [query.data],
  );
  return { ...query, changes };
}

/** Sends an account; without a proof all else is checked, and then one is asked for. */
export function usePayoutChange(storeId: string, onDone: () => void) {
  const client = useQueryClient();
  const mutation = api.useMutation("post", "/api/stores/{storeId}/payout-account/changes", {
    onSuccess: async () => {
      await refresh(client);
      onDone();
    },
  });
  return { ...mutation, change: (body: PayoutDraft) => mutation.mutate({ params: { path: { storeId } }, body }) };
}

export function usePayoutRemoval(storeId: string) {
  const client = useQueryClient();
  const mutation = api.useMutation("post", "/api/stores/{storeId}/payout-account/removals", {
    onSuccess: () => refresh(client),
  });
  return {
    ...mutation,
    remove: (proof: string) => mutation.mutate({ params: { path: { storeId } }, body: { proof } }),
  };
}

export function usePayoutStop(storeId: string) {
  const client = useQueryClient();
  const mutation = api.useMutation("post", "/api/stores/{storeId}/payout-account/changes/{changeId}/stop", {
    // Also where it was too late: what stands now is to be seen.
    onSettled: () => refresh(client),
  });
  return { ...mutation, stop: (changeId: string) => mutation.mutate({ params: { path: { storeId, changeId } } }) };
}

export function useOpsPayouts(storeId: string) {
  return api.useQuery(
    "get",
    "/api/ops/stores/{storeId}/payout-account",
    { params: { path: { storeId } } },
    { staleTime: 0 },
  );
}

export function usePayoutHold(storeId: string) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: OPS });
  const params = { path: { storeId } };
  const set = api.useMutation("put", "/api/ops/stores/{storeId}/payout-account/hold", { onSettled });
  const lift = api.useMutation("delete", "/api/ops/stores/{storeId}/payout-account/hold", { onSettled });
  return {
    set: { ...set, act: (reason: string) => set.mutate({ params, body: { reason } }) },
    lift: { ...lift, act: () => lift.mutate({ params }) },
  };
}

async function refresh(client: QueryClient) {
  await Promise.all([STATE, CHANGES].map((queryKey) => client.invalidateQueries({ queryKey })));
}
