import type { Commission } from "@/api/types";

/**
 * The store's share in per cent when every entry of a payment has the same one; null where they differ, or where not all are known:
 * then nothing is said about the share.
 */
export function agreedPercent(entries: readonly Pick<Commission, "basisPoints">[], complete: boolean): number | null {
  const shares = new Set(entries.map(({ basisPoints }) => basisPoints).filter((share) => share !== null));
  const [share] = shares;
  return complete && shares.size === 1 && share !== undefined ? share / 100 : null;
}
