import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { PersonDetail } from "@/api/types";

/** People linked to confirmed incidents of the store, and what is outstanding in all. */
export function usePeople(storeId: string) {
  const query = api.useInfiniteQuery("get", "/api/stores/{storeId}/people", { params: { path: { storeId } } }, PAGES);
  const people = useItems(query.data);
  return { ...query, people, outstanding: query.data?.pages[0]?.outstanding };
}

export function usePerson(storeId: string, personId: string) {
  return api.useQuery(
    "get",
    "/api/stores/{storeId}/people/{personId}",
    { params: { path: { storeId, personId } } },
    { select: ({ person, ...records }): PersonDetail => ({ ...person, ...records }) },
  );
}

/** Makes a single-use link for the person. The server gives the address only this once. */
export function usePersonRequest(storeId: string, personId: string) {
  const client = useQueryClient();
  const path = { storeId, personId };
  const mutation = api.useMutation("post", "/api/stores/{storeId}/people/{personId}/payment-requests", {
    onSuccess: () =>
      client.invalidateQueries({ queryKey: ["get", "/api/stores/{storeId}/people/{personId}", { params: { path } }] }),
  });
  return { ...mutation, make: () => mutation.mutate({ params: { path } }) };
}

/** The store's share of each payment, newest first, with the running balance. */
export function useCommissions(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    "/api/stores/{storeId}/commissions",
    { params: { path: { storeId } } },
    PAGES,
  );
  const entries = useItems(query.data);
  return { ...query, entries, accrued: query.data?.pages[0]?.accrued };
}
