import type { Commission } from "@/api/types";

/**
 * The store's share in per cent when every entry has the same one; null where they differ, or where not all are known:
 * then nothing is said about the share.
 */
export function agreedPercent(entries: readonly Pick<Commission, "basisPoints">[], complete: boolean): number | null {
  const [first] = entries;
  const same = complete && first !== undefined && entries.every((entry) => entry.basisPoints === first.basisPoints);
  return same ? first.basisPoints / 100 : null;
}
