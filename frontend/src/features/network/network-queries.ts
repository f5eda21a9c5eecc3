import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import { refresh } from "@/api/refresh";
import type { NetworkFilter } from "./network-filter";

const LISTINGS = "/api/stores/{storeId}/listings";
const LISTING = "/api/stores/{storeId}/listings/{listingId}";

/** People who are known in the region of a store, last seen first. */
export function useListings(storeId: string, filter: NetworkFilter) {
  const query = api.useInfiniteQuery(
    "get",
    LISTINGS,
    { params: { path: { storeId }, query: filter } },
    { pageParamName: "cursor", initialPageParam: "", getNextPageParam: (page) => page.next ?? undefined },
  );
  const listings = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, listings, region: query.data?.pages[0]?.region };
}

export function useListing(storeId: string, listingId: string) {
  return api.useQuery("get", LISTING, { params: { path: { storeId, listingId } } });
}

/** For the live line of a store: somebody is known, or is not any more. */
export function useRefreshNetwork() {
  const client = useQueryClient();
  return () => {
    for (const path of [LISTINGS, LISTING]) {
      void refresh(client, path);
    }
  };
}
