import { useQueryClient } from "@tanstack/react-query";
import type { LiveState } from "@/api/live-stream";
import { refresh } from "@/api/refresh";
import { useLiveStream } from "@/api/use-live-stream";
import { OPEN, useAlerts, useRefreshAlerts } from "./alert-queries";

const EVENTS = ["alert", "ledger", "notice", "snooze", "network"];
const LEDGER_PATHS = [
  "/api/stores/{storeId}/people",
  "/api/stores/{storeId}/people/{personId}",
  "/api/stores/{storeId}/commissions",
  "/api/stores/{storeId}/renewals",
];

/**
 * Keeps everything about a store fresh while one of its screens is open, and tells how the line stands.
 *
 * @param onOther for what is no alert and no money: the topic, or undefined after a gap in which anything may have changed
 */
export function useLiveAlerts(storeId: string, onOther: (topic?: string) => void): LiveState {
  const client = useQueryClient();
  const refreshAlerts = useRefreshAlerts();
  const { liveCursor } = useAlerts(storeId, OPEN);

  const refreshLedger = () => {
    for (const path of LEDGER_PATHS) {
      void refresh(client, path);
    }
  };

  return useLiveStream({
    // The stream begins where the first list ends, so that nothing falls between the two.
    path: liveCursor === null ? null : `/api/stores/${storeId}/live`,
    cursor: liveCursor,
    events: EVENTS,
    onEvent: (name) => {
      if (name === "ledger") {
        refreshLedger();
      } else if (name === "alert") {
        refreshAlerts();
      } else {
        onOther(name);
      }
    },
    onResume: () => {
      refreshAlerts();
      refreshLedger();
      onOther();
    },
  });
}
