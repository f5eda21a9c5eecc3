import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { download } from "@/api/download";

const TENANTS = ["get", "/api/ops/organisations"];

export function useTenants() {
  return api.useQuery("get", "/api/ops/organisations", {}, { staleTime: 0 });
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
