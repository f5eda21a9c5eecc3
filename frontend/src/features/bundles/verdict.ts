import type { BundleVerification } from "@/api/types";

type Item = BundleVerification["items"][number];

/** What a check found, worst first; empty when everything is as it was sealed. */
export interface Finding {
  state: "CHANGED" | "MISSING";
  items: readonly Item[];
}

export function findings({ items }: BundleVerification): Finding[] {
  return (["CHANGED", "MISSING"] as const)
    .map((state) => ({ state, items: items.filter((item) => item.state === state) }))
    .filter((finding) => finding.items.length > 0);
}

/** Whether the items and the list that names them are all as they were sealed. */
export function isWhole(verification: BundleVerification): boolean {
  return verification.manifest === "INTACT" && verification.intact === verification.items.length;
}

/** Enough of a seal to compare by eye. */
export function shortSeal(seal: string): string {
  return seal.slice(0, 12);
}
