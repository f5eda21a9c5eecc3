import { CircleCheck, CircleDashed, MessageSquareReply } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { TicketState } from "@/api/types";
import { State } from "@/ui/state";

/** Whose turn it is, from the reader's side. */
export function TicketStanding({ state, forPenny }: { state: TicketState; forPenny: boolean }) {
  const { t } = useTranslation();
  if (state === "CLOSED") {
    return <State icon={CircleCheck}>{t("ticket.closed")}</State>;
  }
  const mine = (state === "OPEN") === forPenny;
  return (
    <State meaning={mine ? "new" : "busy"} icon={mine ? MessageSquareReply : CircleDashed}>
      {t(mine ? "ticket.yourTurn" : "ticket.waiting")}
    </State>
  );
}
