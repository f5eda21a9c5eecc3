/** Whether the store app answers an address; the other rooms and the server itself have theirs. */
export function isStorePage(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return !/^\/(?:api|ops|p|health|jwt|openapi|assets|dev)(?:\/|$)/.test(path) && !name.includes(".");
}

/** Where a notice leads: a page of ours, wherever its link may point. */
export function pageOf(link: string, origin: string): string {
  const address = URL.canParse(link) ? new URL(link) : undefined;
  return address?.origin === origin ? address.pathname + address.search : "/monitor";
}
