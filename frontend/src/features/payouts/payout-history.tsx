import {
  ArrowRight,
  Ban,
  CircleCheck,
  CircleSlash,
  History,
  Hourglass,
  LockKeyhole,
  type LucideIcon,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PayoutChange } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";
import { type Meaning, State } from "@/ui/state";
import { Masked } from "./masked";
import { usePayoutHistory } from "./payout-queries";

const LOOKS: Record<PayoutChange["state"], { icon: LucideIcon; meaning?: Meaning }> = {
  WAITING: { icon: Hourglass, meaning: "new" },
  IN_FORCE: { icon: CircleCheck, meaning: "done" },
  PAST: { icon: History },
  STOPPED: { icon: Ban },
  REPLACED: { icon: CircleSlash },
  HELD: { icon: LockKeyhole, meaning: "bad" },
};

/** Who has changed what, from where to where, and what became of it. */
export function PayoutHistory({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t } = useTranslation(["store", "common"]);
  const history = usePayoutHistory(storeId);
  if (history.isError) {
    return <Failure detail={describeProblem(history.error)} onRetry={() => void history.refetch()} />;
  }
  return (
    <>
      {history.changes === undefined && <Bone className="bone--person-page" />}
      {history.changes?.length === 0 && <p className="muted settings__act">{t("payouts.noHistory")}</p>}
      {history.changes !== undefined && history.changes.length > 0 && (
        <ul className="rows rows--closed">
          {history.changes.map((change) => (
            <Row key={change.id} change={change} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {history.hasNextPage && (
        <Button wide busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t("common:action.more")}
        </Button>
      )}
    </>
  );
}

function Row({ change, timeZone }: { change: PayoutChange; timeZone: string }) {
  const { t } = useTranslation("store");
  const look = LOOKS[change.state];
  return (
    <li className="row payouts__change">
      <p className="strong payouts__move">
        <span>
          <Masked account={change.from} />
        </span>
        <ArrowRight className="icon icon--s" role="img" aria-label={t("payouts.to")} />
        <span>
          <Masked account={change.to} />
        </span>
      </p>
      <State meaning={look.meaning} icon={look.icon}>
        {t(`payouts.state.${change.state}`)}
      </State>
      <p className="t-13 quiet">
        {t("payouts.askedBy", { name: change.askedBy })}{" "}
        <Instant at={change.askedAt} style="letter-time" timeZone={timeZone} />
      </p>
      {change.endedAt !== null ? (
        <p className="t-13 quiet">
          {change.endedBy === null ? t("payouts.endedByPenny") : t("payouts.endedBy", { name: change.endedBy })}{" "}
          <Instant at={change.endedAt} style="letter-time" timeZone={timeZone} />
        </p>
      ) : (
        <p className="t-13 quiet">
          {t(change.state === "WAITING" ? "payouts.takesEffect" : "payouts.tookEffect")}{" "}
          <Instant at={change.effectiveAt} style="letter-time" timeZone={timeZone} />
        </p>
      )}
    </li>
  );
}
