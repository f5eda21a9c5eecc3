import { Store } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { StoreAccount } from "@/api/types";
import { Button } from "@/ui/button";
import { MoneyText } from "@/ui/money-text";
import { Bone, Empty, Failure } from "@/ui/notices";
import { useStoreAccounts } from "./money-queries";
import { TotalCells, TotalHeads } from "./total-columns";
import "./money.css";

interface StoreAccountsProps {
  link: (storeId: string, children: ReactNode) => ReactNode;
}

/** What each store is owed of what was recovered, and how it comes to that. */
export function StoreAccounts({ link }: StoreAccountsProps) {
  const { t } = useTranslation(["ops", "common"]);
  const { accounts, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useStoreAccounts();
  return (
    <div className="money">
      <p className="muted">{t("money.stores.text")}</p>
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      {!isError && accounts === undefined && <Bone className="bone--person-page" />}
      {accounts?.length === 0 && <Empty icon={Store} title={t("money.stores.none")} />}
      {accounts !== undefined && accounts.length > 0 && <Table accounts={accounts} link={link} />}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("common:action.more")}
        </Button>
      )}
    </div>
  );
}

function Table({ accounts, link }: { accounts: readonly StoreAccount[] } & StoreAccountsProps) {
  const { t } = useTranslation("ops");
  return (
    <div className="panel money__table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("money.store")}</th>
            <TotalHeads />
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ store, totals }) => (
            <tr key={`${totals.storeId} ${totals.balance.currency}`}>
              <th scope="row">{link(totals.storeId, store)}</th>
              <TotalCells totals={totals} />
              <td className="num strong">
                <MoneyText money={totals.balance} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
