import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";

const REPORTS = "/api/stores/{storeId}/alerts/{alertId}/police-reports";

/** The reports that staff have made of an alert, and the way to one more. */
export function usePoliceReports(storeId: string, alertId: string) {
  const client = useQueryClient();
  const params = { path: { storeId, alertId } };
  const reports = api.useQuery("get", REPORTS, { params }, { staleTime: 0 });
  const making = api.useMutation("post", REPORTS, {
    onSuccess: () => client.invalidateQueries({ queryKey: ["get", REPORTS] }),
  });
  return {
    newest: reports.data?.[0],
    loading: reports.isPending,
    making: making.isPending,
    error: making.error ?? reports.error,
    make: (description: string) => making.mutateAsync({ params, body: { description } }),
  };
}
