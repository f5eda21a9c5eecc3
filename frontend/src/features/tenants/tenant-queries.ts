import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";

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
