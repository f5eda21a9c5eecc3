import type { components } from "@/api/schema.gen";

/** What somebody is asked about; that an item was put back is no incident. */
export type Behaviour = Exclude<components["schemas"]["SignalKind"], "ITEM_RETURNED">;

/** Who of the region is shown; it stands in the address, so that a page can be kept, sent and reloaded. */
export interface NetworkFilter {
  /** An opaque id or its beginning. */
  reference?: string;
  /** Last seen within so many days. */
  days?: number;
  behaviour?: Behaviour;
  /** Only those who were in this store. */
  where?: "here";
}

export const DAYS: readonly number[] = [7, 30, 90];
export const BEHAVIOURS: readonly Behaviour[] = ["CONCEALMENT", "SHELF_REACH", "EXIT_WITHOUT_TILL", "DWELL"];
/** Or its beginning; in Crockford's base 32, which has no I, L, O and U. */
const REFERENCE = /^(?:P-?|(?:P-)?[0-9A-HJKMNP-TV-Z]{1,8})$/i;

/** What an address says; whatever it says wrongly counts as not said. */
export function networkFilterOf(search: Record<string, unknown>): NetworkFilter {
  const { reference, days, behaviour, where } = search;
  const text = typeof reference === "number" ? String(reference) : reference;
  return {
    ...(typeof text === "string" && REFERENCE.test(text) && { reference: text }),
    ...(DAYS.includes(days as number) && { days: days as number }),
    ...(BEHAVIOURS.includes(behaviour as Behaviour) && { behaviour: behaviour as Behaviour }),
    ...(where === "here" && { where }),
  };
}

/** What somebody means who types an id: letters that are mistaken for figures are none (Crockford). */
export function typedReference(text: string): string | undefined {
  const meant = text
    .replace(/o/gi, "0")
    .replace(/[il]/gi, "1")
    .replace(/[^0-9A-Za-z-]|u/gi, "");
  return REFERENCE.test(meant) ? meant : undefined;
}

/** Whether anything is left out. */
export function narrows(filter: NetworkFilter): boolean {
  return Object.keys(filter).length > 0;
}
