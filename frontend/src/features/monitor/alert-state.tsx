import { BellRing, CircleCheck, CircleDashed, Clock, FlaskConical, RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { MoneyText } from "@/ui/money-text";
import { Initials, State } from "@/ui/state";
import { dismissReasonText } from "./dismiss-reasons";

/** Where an alert stands, as an icon and a few words. */
export function AlertState({ alert }: { alert: Alert }) {
  const { t } = useTranslation("store");
  switch (alert.status) {
    case "NEW":
      if (alert.test) {
        return <State icon={FlaskConical}>{t("testAlert.short")}</State>;
      }
      return alert.takenBy === null ? (
        <State meaning="new" icon={alert.unansweredAt === null ? CircleDashed : BellRing}>
          {t(alert.unansweredAt === null ? "alert.new" : "alert.unanswered")}
        </State>
      ) : (
        <State meaning="busy">
          <Initials initials={alert.takenBy.initials} size="s" />
          {alert.takenAs === null
            ? t("alert.taken", { name: firstName(alert.takenBy.name) })
            : t(`response.${alert.takenAs}.by`, { name: firstName(alert.takenBy.name) })}
        </State>
      );
    case "PENDING_REVIEW":
      return (
        <State meaning="busy" icon={Clock}>
          {t("alert.pending")}
          {alert.value && (
            <>
              , <MoneyText money={alert.value} />
            </>
          )}
        </State>
      );
    case "CONFIRMED":
      return (
        <State meaning="done" icon={CircleCheck}>
          {t("alert.confirmed")}
          {alert.value && (
            <>
              , <MoneyText money={alert.value} />
            </>
          )}
        </State>
      );
    case "DISMISSED":
      return (
        <State icon={RotateCcw}>
          {t("alert.dismissed", { reason: dismissReasonText(t, alert.dismissReason).toLowerCase() })}
        </State>
      );
  }
}

export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
