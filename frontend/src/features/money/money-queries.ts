import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { MoneyFilter } from "./money-filter";

const LETTERS = ["get", "/api/ops/dead-letters"];
const LOOKS = ["get", "/api/ops/reconciliations"];
const MONEY = ["/api/ops/payments", "/api/ops/ledger", "/api/ops/store-accounts"];
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

/** What changes one payment changes the ledger and the stores' accounts, too. */
function useMoneyChanged() {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => MONEY.some((path) => String(queryKey[1]).startsWith(path)),
    });
}

export function useRefunds() {
  const onSuccess = useMoneyChanged();
  const give = api.useMutation("put", "/api/ops/payments/{paymentId}/refunds/{refundId}", { onSuccess });
  const again = api.useMutation("post", "/api/ops/refunds/{refundId}/resending", { onSuccess });
  return { give, again };
}

export function useStoreAccounts() {
  const query = api.useInfiniteQuery("get", "/api/ops/store-accounts", {}, FRESH_PAGES);
  const accounts = useItems(query.data);
  return { ...query, accounts };
}

export function useStoreAccount(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    "/api/ops/store-accounts/{storeId}",
    { params: { path: { storeId } } },
    FRESH_PAGES,
  );
  const lines = useItems(query.data);
  return { ...query, account: query.data?.pages[0], lines };
}

export function usePayouts(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    "/api/ops/store-accounts/{storeId}/payouts",
    { params: { path: { storeId } } },
    FRESH_PAGES,
  );
  const payouts = useItems(query.data);
  return { ...query, payouts };
}

export function usePayoutActs() {
  const onSuccess = useMoneyChanged();
  const pay = api.useMutation("put", "/api/ops/store-accounts/{storeId}/payouts/{payoutId}", { onSuccess });
  const returned = api.useMutation("post", "/api/ops/store-accounts/{storeId}/payouts/{payoutId}/return", {
    onSuccess,
  });
  const giveUp = api.useMutation("put", "/api/ops/store-accounts/{storeId}/write-offs/{writeOffId}", { onSuccess });
  return { pay, returned, giveUp };
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
