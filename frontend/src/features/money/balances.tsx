import { Scale } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { LedgerBalance } from "@/api/types";
import { MoneyText } from "@/ui/money-text";
import { Bone, Empty, Failure } from "@/ui/notices";
import { AccountHead, DebitAndCredit } from "./account-columns";
import { useBalances } from "./money-queries";
import "./money.css";

/** What every account of the ledger comes to, with the sum that has to be nothing. */
export function Balances() {
  const { t } = useTranslation("ops");
  const { data, isPending, isError, error, refetch } = useBalances();
  const currencies = [...new Set(data?.items.map(({ amount }) => amount.currency))];
  return (
    <div className="money">
      <p className="muted">{t("money.ledgerText")}</p>
      {isPending && <Bone className="bone--page" />}
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <Empty icon={Scale} title={t("money.none")} />}
      {currencies.map((currency) => (
        <Currency
          key={currency}
          currency={currency}
          balances={data?.items.filter(({ amount }) => amount.currency === currency) ?? []}
        />
      ))}
    </div>
  );
}

function Currency({ currency, balances }: { currency: string; balances: readonly LedgerBalance[] }) {
  const { t } = useTranslation("ops");
  const sum = balances.reduce((total, { amount }) => total + amount.minor, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it
    <section className="panel money__table" aria-label={currency} tabIndex={0}>
      <table className="table">
        <AccountHead />
        <tbody>
          {balances.map(({ account, amount }) => (
            <tr key={account}>
              <th scope="row">
                {t(`money.accounts.${account}`)}
                <br />
                <span className="t-13 muted">{t(`money.accountText.${account}`)}</span>
              </th>
              <DebitAndCredit money={amount} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("money.sum")}</th>
            <td className="num" colSpan={2}>
              <MoneyText money={{ minor: sum, currency }} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
