import { useTranslation } from "react-i18next";
import { formatAmount, formatMoney, type MinorMoney } from "@/lib/money";

/** "24.90 EUR" in running text. */
export function MoneyText({ money }: { money: MinorMoney }) {
  const { i18n } = useTranslation();
  return <>{formatMoney(money, i18n.language)}</>;
}

/** A figure that stands alone, its currency smaller beside it. */
export function MoneyFigure({ money }: { money: MinorMoney }) {
  const { i18n } = useTranslation();
  return (
    <>
      {formatAmount(money, i18n.language)} <span className="figure__currency">{money.currency}</span>
    </>
  );
}

/** A figure in a column whose head names the currency. */
export function AmountText({ money }: { money: MinorMoney }) {
  const { i18n } = useTranslation();
  return <>{formatAmount(money, i18n.language)}</>;
}
