import type { ReviewShelf } from "@/api/types";

/** Which part of the queue an address asks for; what it does not know is the queue itself. */
export function shelfOf(search: Record<string, unknown>): { shelf?: ReviewShelf } {
  return search.shelf === "PUT_BACK" ? { shelf: "PUT_BACK" } : {};
}
