/** Whom somebody looks for, as it stands in the address. */
export interface LinksFilter {
  reference?: string;
}

/** What of an address is a filter; the rest is nothing. */
export function linksFilterOf(search: Record<string, unknown>): LinksFilter {
  const { reference } = search;
  return typeof reference === "string" && /^[0-9a-z-]{1,10}$/i.test(reference) ? { reference } : {};
}
