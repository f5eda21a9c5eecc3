import type { ListingState } from "@/api/types";

/** Which listings are shown, as it stands in the address. */
export interface WatchFilter {
  state?: Exclude<ListingState, "LISTED">;
  reference?: string;
}

const STATES = ["SUSPENDED", "ENDED"] as const;

/** What of an address is a filter; the rest is nothing. */
export function watchFilterOf(search: Record<string, unknown>): WatchFilter {
  const state = STATES.find((each) => each === search.state);
  const { reference } = search;
  return {
    ...(state && { state }),
    ...(typeof reference === "string" && /^[0-9a-z-]{1,10}$/i.test(reference) && { reference }),
  };
}
