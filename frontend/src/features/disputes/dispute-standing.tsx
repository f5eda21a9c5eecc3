import { CircleSlash, Clock, Scale } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dispute } from "@/api/types";
import { useNow } from "@/lib/use-now";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";

/** Where a dispute stands against its clock. */
export function DisputeStanding({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation("ops");
  const now = useNow();
  if (dispute.state !== "OPEN") {
    return (
      <State icon={dispute.state === "STANDS" ? Scale : CircleSlash}>{t(`disputes.outcome.${dispute.state}`)}</State>
    );
  }
  const overdue = Date.parse(dispute.dueAt) < now;
  return (
    <State meaning={overdue ? "bad" : "busy"} icon={Clock}>
      {t(overdue ? "disputes.overdue" : "disputes.due")} <Instant at={dispute.dueAt} style="day" />
    </State>
  );
}
