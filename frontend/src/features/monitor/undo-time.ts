const LONGEST_MS = 6_000;

/**
 * How long a notice stays, in milliseconds: 6 s, or less where the server takes the decision back for less. Both of its
 * times are the server's, so that a phone whose clock is wrong shows the way back all the same.
 */
export function undoTime(decided: { decidedAt: string | null; undoUntil: string | null } | null): number {
  if (decided === null || decided.decidedAt === null || decided.undoUntil === null) {
    return LONGEST_MS;
  }
  const open = Date.parse(decided.undoUntil) - Date.parse(decided.decidedAt);
  return Math.min(LONGEST_MS, Math.max(0, open));
}
