import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import { refresh } from "@/api/refresh";
import type { NetworkFilter } from "./network-filter";

const LISTINGS = "/api/stores/{storeId}/listings";
const LISTING = "/api/stores/{storeId}/listings/{listingId}";

/** People who are known in the region of a store, last seen first. */
export function useListings(storeId: string, filter: NetworkFilter) {
  const query = api.useInfiniteQuery("get", LISTINGS, { params: { path: { storeId }, query: filter } }, PAGES);
  const listings = useItems(query.data);
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
