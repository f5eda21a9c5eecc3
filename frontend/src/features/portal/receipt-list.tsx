import { ReceiptText } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { useReceipts } from "./portal-queries";

interface ReceiptListProps {
  link: (number: string, className: string, children: ReactNode) => ReactNode;
  /** To all payments, and what came back of them. */
  paymentsLink: (className: string, children: ReactNode) => ReactNode;
}

/** What was paid so far. */
export function ReceiptList({ link, paymentsLink }: ReceiptListProps) {
  const { t } = useTranslation("portal");
  const { data } = useReceipts();
  if (data === undefined || data.items.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="receipts">
      <h2 id="receipts" className="t-14">
        {t("receipt.list")}
      </h2>
      <ul className="receipts">
        {data.items.map((receipt) => (
          <li key={receipt.number}>
            {link(
              receipt.number,
              "receipts__row",
              <>
                <ReceiptText className="icon" />
                <span className="grow">
                  {receipt.number}, <Instant at={receipt.paidAt} style="day" />
                </span>
                <MoneyText money={receipt.amount} />
              </>,
            )}
          </li>
        ))}
      </ul>
      {paymentsLink("btn btn--link", t("payments.link"))}
    </section>
  );
}
