import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Payout, StoreAccountTotals } from "@/api/types";
import type { MinorMoney } from "@/lib/money";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Failure } from "@/ui/notices";
import { AmountSheet } from "./amount-sheet";
import { usePayoutActs, usePayouts } from "./money-queries";
import { ReturnSheet } from "./return-sheet";

/** What a bank carries of a reference in every country. */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9 /?:().,'+-]{0,34}$/;

interface PayoutsProps {
  storeId: string;
  store: string;
  accounts: readonly StoreAccountTotals[];
}

/** What a store was paid, and what may be done about its balance. */
export function Payouts({ storeId, store, accounts }: PayoutsProps) {
  const { t } = useTranslation(["ops", "common"]);
  const { payouts, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePayouts(storeId);
  const [returning, setReturning] = useState<Payout | null>(null);
  return (
    <section className="panel money__after" aria-labelledby="store-payouts">
      <h3 id="store-payouts" className="t-16 strong">
        {t("money.stores.payouts")}
      </h3>
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      {payouts?.length === 0 && <p className="muted">{t("money.stores.noPayouts")}</p>}
      <ul>
        {payouts?.map((payout) => (
          <li key={payout.id}>
            <MoneyText money={payout.amount} />, <span className="id">{payout.reference}</span>,{" "}
            <Instant at={payout.paidAt} style="day" />
            {payout.returnedAt === null ? (
              <>
                {" "}
                <Button size="dense" onClick={() => setReturning(payout)}>
                  {t("money.stores.returned")}
                </Button>
              </>
            ) : (
              <span className="t-13 quiet">
                {" "}
                {t("money.stores.cameBack")} <Instant at={payout.returnedAt} style="day" />: {payout.returnReason}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className="money__acts">
        {accounts.map(({ balance }) => (
          <Balance key={balance.currency} storeId={storeId} store={store} balance={balance} />
        ))}
        {hasNextPage && (
          <Button size="dense" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("common:action.more")}
          </Button>
        )}
      </div>
      {returning !== null && <ReturnSheet storeId={storeId} payout={returning} onClose={() => setReturning(null)} />}
    </section>
  );
}

/** What is owed is paid out; what was too much is given up. */
function Balance({ storeId, store, balance }: { storeId: string; store: string; balance: MinorMoney }) {
  const { t } = useTranslation("ops");
  const { pay, giveUp } = usePayoutActs();
  // The same id however often it is sent: a second tap books nothing twice.
  const [id, setId] = useState<string | null>(null);
  if (balance.minor === 0) {
    return null;
  }
  const owed = balance.minor > 0;
  const act = owed ? pay : giveUp;
  const close = () => {
    act.reset();
    setId(null);
  };
  return (
    <>
      <Button size="dense" variant={owed ? "primary" : "plain"} onClick={() => setId(crypto.randomUUID())}>
        {t(owed ? "money.stores.pay" : "money.stores.giveUp")}
      </Button>
      {id !== null && owed && (
        <AmountSheet
          title={t("money.stores.payTitle", { store })}
          text={t("money.stores.payText")}
          most={balance}
          words={{
            label: t("money.stores.reference"),
            missing: t("money.stores.referenceBad"),
            pattern: REFERENCE,
          }}
          send={t("money.stores.send")}
          busy={pay.isPending}
          error={pay.error}
          onClose={close}
          onSend={(amount, reference) =>
            pay.mutate(
              { params: { path: { storeId, payoutId: id } }, body: { amount, reference } },
              { onSuccess: () => setId(null) },
            )
          }
        />
      )}
      {id !== null && !owed && (
        <AmountSheet
          title={t("money.stores.giveUpTitle", { store })}
          text={t("money.stores.giveUpText")}
          most={{ ...balance, minor: -balance.minor }}
          words={{ label: t("money.give.reason"), missing: t("money.give.missing") }}
          send={t("money.stores.send")}
          danger
          busy={giveUp.isPending}
          error={giveUp.error}
          onClose={close}
          onSend={(amount, reason) =>
            giveUp.mutate(
              { params: { path: { storeId, writeOffId: id } }, body: { amount, reason } },
              { onSuccess: () => setId(null) },
            )
          }
        />
      )}
    </>
  );
}
