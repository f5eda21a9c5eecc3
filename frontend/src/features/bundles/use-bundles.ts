import { api } from "@/api/client";
import type { BundleChoice } from "@/api/types";

/** The sealed bundles of an alert, newest first, and how to make another. */
export function useBundles(storeId: string, alertId: string) {
  const init = { params: { path: { storeId, alertId } } };
  const list = api.useQuery("get", "/api/stores/{storeId}/alerts/{alertId}/bundles", init);
  const sealing = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/bundles");
  return {
    list,
    bundles: list.data?.items ?? [],
    /** Gives the bundle; the same choice again gives the same one. */
    seal: async (choice: BundleChoice) => {
      const bundle = await sealing.mutateAsync({ ...init, body: choice });
      await list.refetch();
      return bundle;
    },
  };
}

/** Compares a bundle's items with their seals. */
export function useVerification(storeId: string, alertId: string, bundleId: string) {
  const checking = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/bundles/{bundleId}/verifications");
  return {
    busy: checking.isPending,
    error: checking.error,
    result: checking.data,
    check: () => checking.mutate({ params: { path: { storeId, alertId, bundleId } } }),
  };
}
