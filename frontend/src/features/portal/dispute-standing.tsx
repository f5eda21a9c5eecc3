import { CircleSlash, MessageSquareText, Scale } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Dispute } from "@/api/types";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";

/** Where a dispute stands, and who answers it by when. */
export function DisputeStanding({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation("portal");
  switch (dispute.state) {
    case "OPEN":
      return (
        <>
          <State meaning="busy" icon={MessageSquareText}>
            {t("state.DISPUTED")} <Instant at={dispute.openedAt} style="day" />
          </State>
          <p className="t-14 muted">
            {t("dispute.answerBy")} <Instant at={dispute.dueAt} style="letter" />
          </p>
        </>
      );
    case "WITHDRAWN":
      return <State icon={CircleSlash}>{t("dispute.withdrawn")}</State>;
    case "STANDS":
      return <State icon={Scale}>{t("dispute.stands")}</State>;
  }
}
