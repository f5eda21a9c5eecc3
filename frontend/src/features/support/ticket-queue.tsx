import { Inbox } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { TicketState } from "@/api/types";
import { Button } from "@/ui/button";
import { Ago } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { useTicketQueue } from "./ticket-queries";
import "./support.css";

const STATES = ["OPEN", "ANSWERED", "CLOSED"] as const satisfies readonly TicketState[];

/** What stores ask: who has waited longest stands first. */
export function TicketQueue({ link }: { link: (ticketId: string, children: ReactNode) => ReactNode }) {
  const { t } = useTranslation("ops");
  const [state, setState] = useState<TicketState>("OPEN");
  const { tickets, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTicketQueue(state);
  return (
    <div className="ticket-queue">
      <Segmented
        label={t("tickets.which")}
        options={STATES.map((value) => ({ value, label: t(`tickets.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      {!isError && tickets === undefined && <Bone className="bone--person-page" />}
      {tickets?.length === 0 && <Empty icon={Inbox} title={t("tickets.none")} />}
      <ul className="rows rows--closed">
        {tickets?.map(({ ticket, store }) => (
          <li key={ticket.id}>
            {link(
              ticket.id,
              <>
                <span className="grow">
                  <span className="strong">{ticket.subject}</span>
                  <br />
                  <span className="t-13 quiet">{store}</span>
                </span>
                <Ago className="t-13 quiet" at={ticket.movedAt} />
              </>,
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("tickets.more")}
        </Button>
      )}
    </div>
  );
}
