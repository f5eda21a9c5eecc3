import { Coins } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Commission } from "@/api/types";
import { sumMoney } from "@/lib/money";
import { Instant } from "@/ui/instant";
import { AmountText, MoneyFigure } from "@/ui/money-text";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { agreedPercent } from "./agreed-percent";
import { useCommissions } from "./recovery-queries";
import "./recovery.css";

interface LedgerProps {
  storeId: string;
  currency: string;
  timeZone: string;
  header: (title: string) => ReactNode;
}

/** The store's share of what was paid: every entry with the balance after it. */
export function Ledger({ storeId, currency, timeZone, header }: LedgerProps) {
  const { t } = useTranslation("store");
  const ledger = useCommissions(storeId);
  const { entries, accrued } = ledger;
  const complete = !ledger.hasNextPage;
  const percent = agreedPercent(entries ?? [], complete);
  return (
    <section className="page">
      {header(t("ledger.title"))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it */}
      <div className="scroll ledger" tabIndex={0}>
        {entries === undefined && ledger.error === null && <Bone className="bone--page" />}
        {entries === undefined && ledger.error !== null && (
          <Failure detail={describeProblem(ledger.error)} onRetry={() => void ledger.refetch()} />
        )}
        {accrued && (
          <div className="ledger__sum">
            <div className="t-32 strong">
              <MoneyFigure money={accrued} />
            </div>
            <p className="t-14 muted">
              {percent === null ? t("ledger.accrued") : t("ledger.accruedShare", { percent })}
            </p>
          </div>
        )}
        {entries?.length === 0 && (
          <Empty icon={Coins} title={t("ledger.empty")}>
            <p className="muted">{t("ledger.emptyText")}</p>
          </Empty>
        )}
        {entries && entries.length > 0 && accrued && (
          <div className="ledger__table">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("ledger.date")}</th>
                  <th scope="col">{t("ledger.from")}</th>
                  <th scope="col" className="num">
                    {t("ledger.share", { currency })}
                  </th>
                  <th scope="col" className="num">
                    {t("ledger.balance")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <LedgerRow key={entry.id} entry={entry} timeZone={timeZone} />
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td colSpan={2}>{t(complete ? "ledger.total" : "ledger.newest", { count: entries.length })}</td>
                  <td className="num">
                    <AmountText
                      money={sumMoney(
                        entries.map((entry) => entry.commission),
                        currency,
                      )}
                    />
                  </td>
                  <td className="num">
                    <AmountText money={accrued} />
                  </td>
                </tr>
              </tfoot>
            </table>
            <More pages={ledger} wide />
          </div>
        )}
      </div>
    </section>
  );
}

function LedgerRow({ entry, timeZone }: { entry: Commission; timeZone: string }) {
  const { t } = useTranslation(["store", "common"]);
  return (
    <tr>
      <td className="muted">
        <Instant at={entry.at} style="day" timeZone={timeZone} />
      </td>
      <td>
        {entry.personReference !== null && <div className="id label">{entry.personReference}</div>}
        <div className="t-13 quiet">
          {t(`common:ledger.why.${entry.why}`)}
          {entry.payment !== null && (
            <>
              {" "}
              <AmountText money={entry.payment} />
            </>
          )}
          {entry.receiptNumber !== null && `, ${entry.receiptNumber}`}
          {entry.payoutReference !== null && <span className="id">, {entry.payoutReference}</span>}
        </div>
      </td>
      <td className="num">
        <AmountText money={entry.commission} />
      </td>
      <td className="num strong">
        <AmountText money={entry.balance} />
      </td>
    </tr>
  );
}
