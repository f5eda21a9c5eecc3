/** From this share of the time on, a waiting incident is near its limit. */
const NEAR = 0.65;

export interface ReviewClock {
  /** How long it has waited. */
  elapsedMs: number;
  /** Share of the promised time that is gone, 0 to 1. */
  share: number;
  near: boolean;
}

/** Where an incident stands against the service level: confirmed, now, due. */
export function reviewClock(item: { confirmedAt: string; dueAt: string }, now: number): ReviewClock {
  const start = Date.parse(item.confirmedAt);
  const elapsedMs = Math.max(0, now - start);
  const share = Math.min(1, elapsedMs / (Date.parse(item.dueAt) - start));
  return { elapsedMs, share, near: share >= NEAR };
}

/** The neighbour of an item in a list, for the J and K keys; the first when nothing is chosen. */
export function neighbour<T extends { id: string }>(
  items: readonly T[],
  id: string | undefined,
  by: 1 | -1,
): T | undefined {
  const index = items.findIndex((item) => item.id === id);
  return index === -1 ? items[0] : (items[index + by] ?? items[index]);
}
