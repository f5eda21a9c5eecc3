import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { api } from "@/api/client";
import { download } from "@/api/download";
import { PAGES, useItems } from "@/api/pages";
import type { TenantStore } from "@/api/types";

const TENANTS = ["get", "/api/ops/organisations"];

/** Nobody waits for a new store to be offered in a list. */
const NAMES_MS = 300_000;

interface StoreNames {
  stores: readonly TenantStore[];
  error: unknown;
  retry: () => void;
}

export function useTenants() {
  const query = api.useInfiniteQuery("get", "/api/ops/organisations", {}, { ...PAGES, staleTime: 0 });
  const tenants = useItems(query.data);
  return { ...query, tenants };
}

/**
 * Every store there is, to choose one from: one page after the other. With an error they are not all of them, and `retry` goes on.
 */
export function useStoreNames(): StoreNames {
  const { data, error, hasNextPage, isFetching, isError, fetchNextPage, refetch } = api.useInfiniteQuery(
    "get",
    "/api/ops/organisations",
    { params: { query: { limit: 100 } } },
    { ...PAGES, staleTime: NAMES_MS },
  );
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const stores = useMemo(
    () => data?.pages.flatMap((page) => page.items.flatMap((tenant) => tenant.stores)) ?? [],
    [data],
  );
  return { stores, error, retry: () => void (hasNextPage ? fetchNextPage() : refetch()) };
}

export function useSuspend(onDone: () => void) {
  const client = useQueryClient();
  return api.useMutation("put", "/api/ops/organisations/{organisationId}/suspension", {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: TENANTS });
      onDone();
    },
  });
}

export function useResume() {
  const client = useQueryClient();
  return api.useMutation("delete", "/api/ops/organisations/{organisationId}/suspension", {
    onSuccess: () => client.invalidateQueries({ queryKey: TENANTS }),
  });
}

/** All that its stores may read of themselves, saved as one file. */
export function useTenantExport() {
  return useMutation({
    mutationFn: (organisationId: string) =>
      download(`/api/ops/organisations/${organisationId}/exports`, "penny-tenant.zip"),
  });
}

/** Asks for a tenant to be closed for good, agrees to it, or takes it back. */
export function useClosing(organisationId: string) {
  const client = useQueryClient();
  const params = { path: { organisationId } };
  const onSettled = () => client.invalidateQueries({ queryKey: TENANTS });
  const close = api.useMutation("post", "/api/ops/organisations/{organisationId}/closing", { onSettled });
  const keep = api.useMutation("delete", "/api/ops/organisations/{organisationId}/closing", { onSettled });
  return {
    close: { ...close, act: (reason: string | null) => close.mutateAsync({ params, body: { reason } }) },
    keep: { ...keep, act: () => keep.mutate({ params }) },
  };
}
