import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { MoneyFilter } from "./money-filter";

const LETTERS = ["get", "/api/ops/dead-letters"];
const LOOKS = ["get", "/api/ops/reconciliations"];
const DIFFERENCES = ["get", "/api/ops/differences"];

/** A look takes seconds: while one is under way its end is waited for. */
const LOOK_MS = 2_000;

const FRESH_PAGES = { ...PAGES, staleTime: 0 };

export function usePayments({ about }: MoneyFilter) {
  const query = api.useInfiniteQuery("get", "/api/ops/payments", { params: { query: { about } } }, FRESH_PAGES);
  const payments = useItems(query.data);
  return { ...query, payments };
}

export function usePayment(paymentId: string) {
  return api.useQuery("get", "/api/ops/payments/{paymentId}", { params: { path: { paymentId } } }, { staleTime: 0 });
}

export function useBalances() {
  return api.useQuery("get", "/api/ops/ledger", {}, { staleTime: 0 });
}

export function useDeadLetters() {
  const query = api.useInfiniteQuery("get", "/api/ops/dead-letters", {}, FRESH_PAGES);
  const letters = useItems(query.data);
  return { ...query, letters };
}

export function useLetterActs() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: LETTERS });
  const retry = api.useMutation("post", "/api/ops/dead-letters/{letterId}/retry", { onSettled });
  const dismiss = api.useMutation("post", "/api/ops/dead-letters/{letterId}/dismissal", { onSettled });
  return { retry, dismiss };
}

/** The latest looks at what Stripe has. With the end of one the differences are others. */
export function useLooks() {
  const client = useQueryClient();
  const query = api.useQuery(
    "get",
    "/api/ops/reconciliations",
    { params: { query: { limit: 3 } } },
    {
      staleTime: 0,
      refetchInterval: ({ state: { data } }) =>
        data?.items.some((look) => look.finishedAt === null) ? LOOK_MS : false,
    },
  );
  const finished = query.data?.items.filter((look) => look.finishedAt !== null).length;
  const latest = query.data?.items.find((look) => look.finishedAt !== null)?.id;
  useEffect(() => {
    if (finished !== undefined && latest !== undefined) {
      void client.invalidateQueries({ queryKey: DIFFERENCES });
    }
  }, [client, finished, latest]);
  return query;
}

export function useLook() {
  const client = useQueryClient();
  return api.useMutation("post", "/api/ops/reconciliations", {
    onSettled: () => client.invalidateQueries({ queryKey: LOOKS }),
  });
}

export function useDifferences() {
  const query = api.useInfiniteQuery("get", "/api/ops/differences", {}, FRESH_PAGES);
  const differences = useItems(query.data);
  return { ...query, differences };
}

export function useDifferenceActs() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: DIFFERENCES });
  const repair = api.useMutation("post", "/api/ops/differences/{differenceId}/repair", { onSettled });
  const dismiss = api.useMutation("post", "/api/ops/differences/{differenceId}/dismissal", { onSettled });
  return { repair, dismiss };
}
