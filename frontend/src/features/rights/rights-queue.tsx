import { Inbox } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { RightsShelf } from "@/api/types";
import { Instant } from "@/ui/instant";
import { PagedList } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { useRightsQueue } from "./rights-queries";
import { RightsStanding } from "./rights-standing";

const SHELVES = ["OPEN", "ANSWERED"] as const satisfies readonly RightsShelf[];

/** What people ask for: what is due first stands first. */
export function RightsQueue({ link }: { link: (requestId: string, children: ReactNode) => ReactNode }) {
  const { t } = useTranslation("ops");
  const [shelf, setShelf] = useState<RightsShelf>("OPEN");
  const { requests, ...pages } = useRightsQueue(shelf);
  return (
    <div className="worklist">
      <Segmented
        label={t("requests.which")}
        options={SHELVES.map((value) => ({ value, label: t(`requests.shelf.${value}`) }))}
        value={shelf}
        onChange={setShelf}
      />
      <PagedList
        pages={pages}
        items={requests}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: Inbox, title: t("requests.none") }}
      >
        <ul className="rows rows--closed rows--wrap">
          {requests?.map((standing) => (
            <li key={standing.id}>
              {link(
                standing.id,
                <>
                  <span className="grow">
                    <span className="strong">{t(`requests.kind.${standing.kind}`)}</span>
                    <br />
                    <span className="t-13 quiet">
                      {t("requests.opened")} <Instant at={standing.openedAt} style="day-time" />
                    </span>
                  </span>
                  <RightsStanding standing={standing} />
                </>,
              )}
            </li>
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
