import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Commission, StoreAccountTotals } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { AmountText, MoneyText } from "@/ui/money-text";
import { Bone, Failure } from "@/ui/notices";
import { useStoreAccount } from "./money-queries";
import { Payouts } from "./payouts";
import { TotalCells, TotalHeads } from "./total-columns";
import "./money.css";

/** One store's account: its totals, what it was paid, and every line with the balance after it. */
export function StoreAccountPage({ storeId }: { storeId: string }) {
  const { t } = useTranslation(["ops", "common"]);
  const { account, lines, isPending, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useStoreAccount(storeId);
  return (
    <div className="money">
      {isPending && <Bone className="bone--person-page" />}
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      {account && lines && (
        <>
          <Standing store={account.store} accounts={account.accounts} />
          <Payouts storeId={storeId} store={account.store} accounts={account.accounts} />
          <Lines lines={lines} />
        </>
      )}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("common:action.more")}
        </Button>
      )}
    </div>
  );
}

function Standing({ store, accounts }: { store: string; accounts: readonly StoreAccountTotals[] }) {
  const { t } = useTranslation("ops");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it
    <section className="panel money__table" aria-labelledby="store-account" tabIndex={0}>
      <h2 id="store-account" className="t-18 strong">
        {store}
      </h2>
      {accounts.length === 0 && <p className="muted">{t("money.stores.noLines")}</p>}
      {accounts.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <TotalHeads />
            </tr>
          </thead>
          <tbody>
            {accounts.map((totals) => (
              <tr key={totals.balance.currency}>
                <TotalCells totals={totals} />
                <td className="num strong">
                  <MoneyText money={totals.balance} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly Commission[] }) {
  const { t } = useTranslation(["ops", "common"]);
  return lines.length === 0 ? null : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it
    <section className="panel money__table" aria-labelledby="store-lines" tabIndex={0}>
      <h3 id="store-lines" className="t-16 strong">
        {t("money.stores.lines")}
      </h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("money.stores.date")}</th>
            <th scope="col">{t("money.stores.from")}</th>
            <th scope="col" className="num">
              {t("money.amount")}
            </th>
            <th scope="col" className="num">
              {t("money.stores.share")}
            </th>
            <th scope="col" className="num">
              {t("money.stores.balance")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <Instant at={line.at} style="day-time" />
              </td>
              <td>
                {t(`common:ledger.why.${line.why}`)}{" "}
                <span className="id quiet">{line.receiptNumber ?? line.payoutReference}</span>
              </td>
              <td className="num">{line.payment !== null && <AmountText money={line.payment} />}</td>
              <td className="num">
                <AmountText money={line.commission} />
              </td>
              <td className="num strong">
                <MoneyText money={line.balance} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
