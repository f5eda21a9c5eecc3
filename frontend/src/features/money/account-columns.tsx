import { useTranslation } from "react-i18next";
import type { MinorMoney } from "@/lib/money";
import { MoneyText } from "@/ui/money-text";

/** The head of a table of accounts. */
export function AccountHead() {
  const { t } = useTranslation("ops");
  return (
    <thead>
      <tr>
        <th scope="col">{t("money.account")}</th>
        <th scope="col" className="num">
          {t("money.debit")}
        </th>
        <th scope="col" className="num">
          {t("money.credit")}
        </th>
      </tr>
    </thead>
  );
}

/** What an account gains stands on the left, what it gives on the right, neither with a sign. */
export function DebitAndCredit({ money }: { money: MinorMoney }) {
  return (
    <>
      <td className="num">{money.minor >= 0 && <MoneyText money={money} />}</td>
      <td className="num">{money.minor < 0 && <MoneyText money={{ ...money, minor: -money.minor }} />}</td>
    </>
  );
}
