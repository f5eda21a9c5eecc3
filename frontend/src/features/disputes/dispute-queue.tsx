import { Scale } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DisputeShelf } from "@/api/types";
import { Instant } from "@/ui/instant";
import { PagedList } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { useDisputeQueue } from "./dispute-queries";
import { DisputeStanding } from "./dispute-standing";

const SHELVES = ["OPEN", "DECIDED"] as const satisfies readonly DisputeShelf[];

/** What people dispute: what is due first stands first. */
export function DisputeQueue({ link }: { link: (disputeId: string, children: ReactNode) => ReactNode }) {
  const { t } = useTranslation("ops");
  const [shelf, setShelf] = useState<DisputeShelf>("OPEN");
  const { disputes, ...pages } = useDisputeQueue(shelf);
  return (
    <div className="worklist">
      <Segmented
        label={t("disputes.which")}
        options={SHELVES.map((value) => ({ value, label: t(`disputes.shelf.${value}`) }))}
        value={shelf}
        onChange={setShelf}
      />
      <PagedList
        pages={pages}
        items={disputes}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: Scale, title: t("disputes.none") }}
      >
        <ul className="rows rows--closed rows--wrap">
          {disputes?.map(({ dispute, store, waits }) => (
            <li key={dispute.id}>
              {link(
                dispute.id,
                <>
                  <span className="grow">
                    <span className="strong">{store}</span>
                    <br />
                    <span className="t-13 quiet">
                      {t("disputes.opened")} <Instant at={dispute.openedAt} style="day-time" />
                      {dispute.state === "OPEN" && `, ${t(waits ? "disputes.waits" : "disputes.answered")}`}
                    </span>
                  </span>
                  <DisputeStanding dispute={dispute} />
                </>,
              )}
            </li>
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
