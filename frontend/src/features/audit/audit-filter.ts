import { isAction } from "./audit-words";

/** What is looked for in the logs; it stands in the address, so that a search can be kept, sent and reloaded. */
export interface AuditFilter {
  /** Whose log; of all unless given. */
  storeId?: string;
  /** Only what concerns no single store. */
  scope?: "NO_STORE";
  action?: string;
  /** What it was done to, or who did it. */
  about?: string;
  /** Days where the reader is, the first and the last. */
  from?: string;
  to?: string;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What an address says; whatever it says wrongly counts as not said. */
export function auditFilterOf(search: Record<string, unknown>): AuditFilter {
  const { storeId, scope, action, about, from, to } = search;
  return {
    ...(isId(storeId) ? { storeId } : scope === "NO_STORE" && { scope }),
    ...(typeof action === "string" && isAction(action) && { action }),
    ...(isId(about) && { about }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
  };
}

/** As the server asks for it: instants instead of days, the last one included. */
export function askedFor({ from, to, ...filter }: AuditFilter) {
  return {
    ...filter,
    ...(from !== undefined && { from: midnight(from, 0) }),
    ...(to !== undefined && { to: midnight(to, 1) }),
  };
}

export function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text);
}

function isDay(text: unknown): text is string {
  return typeof text === "string" && DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00`));
}

/** Where a day begins here, or so many days later; a day may have 23 or 25 hours. */
function midnight(day: string, later: number): string {
  const noon = new Date(Date.parse(`${day}T12:00`) + later * DAY_MS);
  noon.setHours(0, 0, 0, 0);
  return noon.toISOString();
}
