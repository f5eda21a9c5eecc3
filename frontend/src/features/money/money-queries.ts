import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import type { MoneyFilter } from "./money-filter";

const LETTERS = ["get", "/api/ops/dead-letters"];

const PAGES = {
  pageParamName: "cursor",
  // The library sends 0 for undefined; an empty cursor is the first page.
  initialPageParam: "",
  getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
  staleTime: 0,
};

export function usePayments({ about }: MoneyFilter) {
  const query = api.useInfiniteQuery("get", "/api/ops/payments", { params: { query: { about } } }, PAGES);
  const payments = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, payments };
}

export function usePayment(paymentId: string) {
  return api.useQuery("get", "/api/ops/payments/{paymentId}", { params: { path: { paymentId } } }, { staleTime: 0 });
}

export function useBalances() {
  return api.useQuery("get", "/api/ops/ledger", {}, { staleTime: 0 });
}

export function useDeadLetters() {
  const query = api.useInfiniteQuery("get", "/api/ops/dead-letters", {}, PAGES);
  const letters = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, letters };
}

export function useLetterActs() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: LETTERS });
  const retry = api.useMutation("post", "/api/ops/dead-letters/{letterId}/retry", { onSettled });
  const dismiss = api.useMutation("post", "/api/ops/dead-letters/{letterId}/dismissal", { onSettled });
  return { retry, dismiss };
}
