import { Inbox } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { TicketState } from "@/api/types";
import { Ago } from "@/ui/instant";
import { PagedList } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { useTicketQueue } from "./ticket-queries";

const STATES = ["OPEN", "ANSWERED", "CLOSED"] as const satisfies readonly TicketState[];

/** What stores ask: who has waited longest stands first. */
export function TicketQueue({ link }: { link: (ticketId: string, children: ReactNode) => ReactNode }) {
  const { t } = useTranslation("ops");
  const [state, setState] = useState<TicketState>("OPEN");
  const { tickets, ...pages } = useTicketQueue(state);
  return (
    <div className="worklist">
      <Segmented
        label={t("tickets.which")}
        options={STATES.map((value) => ({ value, label: t(`tickets.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <PagedList
        pages={pages}
        items={tickets}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: Inbox, title: t("tickets.none") }}
      >
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
      </PagedList>
    </div>
  );
}
