import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import { untilFirst } from "@/api/query-client";
import { refresh } from "@/api/refresh";
import { runAgain } from "@/lib/run-again";
import type { QueueFilter } from "./queue-filter";

const ALERTS = "/api/stores/{storeId}/alerts";
const PATHS = [
  ALERTS,
  "/api/stores/{storeId}/alerts/{alertId}/detail",
  "/api/stores/{storeId}/alerts/{alertId}/bundles",
  "/api/stores/{storeId}/summary",
];

/** All that nobody has decided. */
export const OPEN: QueueFilter = { state: "open" };

/** The store's alerts, newest first. `liveCursor` of the first page is where the live stream continues. */
export function useAlerts(storeId: string, { state, camera }: QueueFilter) {
  const query = api.useInfiniteQuery(
    "get",
    ALERTS,
    { params: { path: { storeId }, query: { state, camera } } },
    { ...PAGES, refetchInterval: untilFirst },
  );
  const alerts = useItems(query.data);
  return { ...query, alerts, liveCursor: query.data?.pages[0]?.liveCursor ?? null };
}

const STORE_MS = 300_000;

/** What changes elsewhere, or by time alone, such as that cameras are not heard any more, is seen within minutes. */
export function useStore(storeId: string) {
  return api.useQuery("get", "/api/stores/{storeId}", { params: { path: { storeId } } }, { refetchInterval: STORE_MS });
}

/** What is known of the store may have changed elsewhere. */
export function useRefreshStore(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ["get", "/api/stores/{storeId}"] });
}

export function useSummary(storeId: string) {
  return api.useQuery("get", "/api/stores/{storeId}/summary", { params: { path: { storeId } } });
}

/** A function that fetches whatever about alerts is on screen again; a flood of calls makes one more fetch. */
export function useRefreshAlerts(): () => void {
  const client = useQueryClient();
  return useMemo(() => runAgain(() => Promise.all(PATHS.map((path) => refresh(client, path)))), [client]);
}
