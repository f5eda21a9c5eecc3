import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";

const ASKED = "/api/stores/{storeId}/renewals";
const PEOPLE = ["/api/stores/{storeId}/people", "/api/stores/{storeId}/people/{personId}", ASKED];

/** Who asks the store for another code, the latest first. */
export function useAskedRenewals(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    ASKED,
    { params: { path: { storeId } } },
    { pageParamName: "cursor", initialPageParam: "", getNextPageParam: (page) => page.next ?? undefined },
  );
  const asked = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, asked };
}

/** Makes a code in the place of another. The server gives its address only this once. */
export function useRenewal(storeId: string) {
  const onSettled = useRefreshCodes();
  const mutation = api.useMutation("post", "/api/stores/{storeId}/payment-requests/{codeId}/renewal", { onSettled });
  return { ...mutation, renew: (codeId: string) => mutation.mutate({ params: { path: { storeId, codeId } } }) };
}

/** Answers somebody who asks for a code without one. */
export function useSetAside(storeId: string) {
  const onSettled = useRefreshCodes();
  const mutation = api.useMutation("post", "/api/stores/{storeId}/renewals/{renewalId}/dismissal", { onSettled });
  return {
    ...mutation,
    setAside: (renewalId: string) => mutation.mutate({ params: { path: { storeId, renewalId } } }),
  };
}

function useRefreshCodes() {
  const client = useQueryClient();
  return () => Promise.all(PEOPLE.map((path) => client.invalidateQueries({ queryKey: ["get", path] })));
}
