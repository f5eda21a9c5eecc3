import { ChevronRight, LifeBuoy } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { Ago } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { NewTicketSheet } from "./new-ticket-sheet";
import { useTickets } from "./ticket-queries";
import { TicketStanding } from "./ticket-standing";
import "./support.css";

interface TicketsProps {
  storeId: string;
  timeZone: string;
  /** Wraps a row in the link to its conversation. */
  link: (ticketId: string, children: ReactNode) => ReactNode;
  onOpened: (ticketId: string) => void;
}

/** What the store has asked Penny, and the way to ask more. */
export function Tickets({ storeId, timeZone, link, onOpened }: TicketsProps) {
  const { t } = useTranslation("store");
  const { tickets, isError, error, refetch, ...pages } = useTickets(storeId);
  const [asking, setAsking] = useState(false);
  if (isError) {
    return <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />;
  }
  return (
    <>
      {tickets === undefined && <Bone className="bone--page" />}
      {tickets?.length === 0 && (
        <Empty icon={LifeBuoy} title={t("support.none")}>
          <p className="muted">{t("support.noneText")}</p>
        </Empty>
      )}
      <ul className="rows rows--closed">
        {tickets?.map((ticket) => (
          <li key={ticket.id}>
            {link(
              ticket.id,
              <>
                <span className="grow">
                  <span className="strong">{ticket.subject}</span>
                  <br />
                  <TicketStanding state={ticket.state} forPenny={false} />
                </span>
                <Ago className="t-13 quiet" at={ticket.movedAt} timeZone={timeZone} />
                <ChevronRight className="icon" />
              </>,
            )}
          </li>
        ))}
      </ul>
      <More pages={pages} />
      <div className="settings__act">
        <Button variant="primary" size="big" wide onClick={() => setAsking(true)}>
          {t("support.ask")}
        </Button>
      </div>
      {asking && <NewTicketSheet storeId={storeId} onClose={() => setAsking(false)} onOpened={onOpened} />}
    </>
  );
}
