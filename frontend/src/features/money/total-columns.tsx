import { useTranslation } from "react-i18next";
import type { StoreAccountTotals } from "@/api/types";
import { AmountText } from "@/ui/money-text";

const PARTS = ["accrued", "reversed", "paidOut", "writtenOff"] as const;

/** The heads of what a store's balance comes from, and of the balance. */
export function TotalHeads() {
  const { t } = useTranslation("ops");
  return [...PARTS, "balance" as const].map((part) => (
    <th key={part} scope="col" className="num">
      {t(`money.stores.${part}`)}
    </th>
  ));
}

/** What its balance comes from. */
export function TotalCells({ totals }: { totals: StoreAccountTotals }) {
  return PARTS.map((part) => (
    <td key={part} className="num">
      <AmountText money={totals[part]} />
    </td>
  ));
}
