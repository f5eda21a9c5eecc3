import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "@/api/client";
import type { LiveState } from "@/api/live-stream";
import { untilFirst } from "@/api/query-client";
import { useLiveStream } from "@/api/use-live-stream";
import { runAgain } from "@/lib/run-again";

const PATH = "/api/account/stores";
const EVENTS = ["alert"];

/** All of the person's stores with their day, and the newest alerts of them all. */
export function useOwnStores() {
  return api.useQuery("get", PATH, {}, { refetchInterval: untilFirst });
}

/** Keeps them fresh by one line for all stores, and tells how it stands. */
export function useLiveStores(): LiveState {
  const client = useQueryClient();
  const { data } = useOwnStores();
  const refresh = useMemo(() => runAgain(() => client.invalidateQueries({ queryKey: ["get", PATH] })), [client]);
  return useLiveStream({
    path: data === undefined ? null : `${PATH}/live`,
    cursor: data?.liveCursor ?? null,
    events: EVENTS,
    onEvent: refresh,
    onResume: refresh,
  });
}
