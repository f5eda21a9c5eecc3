import type { TFunction } from "i18next";
import type { ChosenDismissReason, DismissReason } from "@/api/types";

/** In the order of how often they are chosen. */
export const DISMISS_REASONS: readonly ChosenDismissReason[] = [
  "PUT_BACK",
  "PAID",
  "NOTHING_HAPPENED",
  "STAFF",
  "OTHER",
];

export function dismissReasonText(t: TFunction<"store">, reason: DismissReason | null): string {
  return t(`dismiss.reason.${reason ?? "OTHER"}`);
}
