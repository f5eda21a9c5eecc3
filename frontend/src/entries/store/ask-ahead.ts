import type { QueryClient } from "@tanstack/react-query";
import { askForMonitor } from "@/features/monitor";
import { openStore, sessionQuery } from "@/features/session";

/**
 * Asks for the session and for what Monitor begins with at once, and beside the texts, where somebody was signed in before: one after
 * the other they would take a slow line three times as long. Where a notice names its store it is not known yet which one it is.
 */
export function askAhead(client: QueryClient): void {
  const storeId = openStore();
  const atMonitor = location.pathname === "/" || location.pathname === "/monitor";
  if (storeId !== null && atMonitor && location.search === "") {
    void client.prefetchQuery(sessionQuery());
    askForMonitor(client, storeId);
  }
}
