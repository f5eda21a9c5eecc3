import { Hourglass } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PayoutWaiting } from "@/api/types";
import { formatIn } from "@/lib/time";
import { useNowAs } from "@/lib/use-now";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { Masked } from "./masked";
import { usePayoutStop } from "./payout-queries";

interface WaitingChangeProps {
  storeId: string;
  waiting: PayoutWaiting;
  timeZone: string;
}

/** What takes effect when, who asked for it, and the way to stop it with one press. */
export function WaitingChange({ storeId, waiting, timeZone }: WaitingChangeProps) {
  const { t, i18n } = useTranslation("store");
  const stop = usePayoutStop(storeId);
  const left = useNowAs((now) => formatIn(Date.parse(waiting.effectiveAt) - now, i18n.language));
  return (
    <section className="panel payouts__waiting" aria-label={t("payouts.waiting")}>
      <State meaning="new" icon={Hourglass} boxed>
        {t("payouts.waiting")}
      </State>
      <h2 className="t-16 strong">
        {waiting.account === null ? t("payouts.toNone") : <Masked account={waiting.account} />}
      </h2>
      <p>
        {t("payouts.takesEffect")} <Instant at={waiting.effectiveAt} style="letter-time" timeZone={timeZone} />, {left}
      </p>
      <p className="t-13 quiet">
        {t("payouts.askedBy", { name: waiting.askedBy })}{" "}
        <Instant at={waiting.askedAt} style="letter-time" timeZone={timeZone} />
      </p>
      <p className="t-14 muted">{t("payouts.stopText")}</p>
      {stop.isError && <Refusal>{describeProblem(stop.error)}</Refusal>}
      <Button size="big" wide busy={stop.isPending} onClick={() => stop.stop(waiting.id)}>
        {t("payouts.stop")}
      </Button>
    </section>
  );
}
