import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Alert, AlertResponse, ChosenDismissReason, Confirmation } from "@/api/types";
import { useRefreshAlerts } from "./alert-queries";

/** What staff can do with an alert. Each is recorded by the server with who and when. */
export function useAlertDecisions(storeId: string) {
  const refresh = useRefreshAlerts();
  // Nobody waits for it: without a line it would take as long as all its tries.
  const onSettled = () => {
    refresh();
  };
  const take = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/take", { onSettled });
  const release = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/release", { onSettled });
  const confirm = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/confirmation", { onSettled });
  const dismiss = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/dismissal", { onSettled });
  const undo = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/undo", { onSettled });
  const separate = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/separation", { onSettled });
  const requestPayment = api.useMutation("post", "/api/stores/{storeId}/alerts/{alertId}/payment-requests");

  const client = useQueryClient();
  const of = (alert: Pick<Alert, "id">) => ({ params: { path: { storeId, alertId: alert.id } } });

  return {
    take: (alert: Pick<Alert, "id">, as?: AlertResponse) =>
      take.mutateAsync({ ...of(alert), body: { as: as ?? null } }),
    release: (alert: Alert) => release.mutateAsync(of(alert)),
    confirm: (alert: Pick<Alert, "id">, body: Confirmation) => confirm.mutateAsync({ ...of(alert), body }),
    dismiss: (alert: Pick<Alert, "id">, reason: ChosenDismissReason) =>
      dismiss.mutateAsync({ ...of(alert), body: { reason, note: null } }),
    /** As it stands on the server now. */
    look: (alertId: string): Promise<Alert> =>
      client.fetchQuery({
        ...api.queryOptions("get", "/api/stores/{storeId}/alerts/{alertId}", {
          params: { path: { storeId, alertId } },
        }),
        staleTime: 0,
      }),
    undo: (alert: Alert) => undo.mutateAsync(of(alert)),
    separate: (recordingId: string) => separate.mutateAsync(of({ id: recordingId })),
    requestPayment: (alert: Alert) => requestPayment.mutateAsync(of(alert)),
  };
}

export type AlertDecisions = ReturnType<typeof useAlertDecisions>;
