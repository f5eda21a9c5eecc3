import { Inbox } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { RightsShelf } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { useRightsQueue } from "./rights-queries";
import { RightsStanding } from "./rights-standing";
import "./rights.css";

const SHELVES = ["OPEN", "ANSWERED"] as const satisfies readonly RightsShelf[];

/** What people ask for: what is due first stands first. */
export function RightsQueue({ link }: { link: (requestId: string, children: ReactNode) => ReactNode }) {
  const { t } = useTranslation(["ops", "common"]);
  const [shelf, setShelf] = useState<RightsShelf>("OPEN");
  const { requests, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRightsQueue(shelf);
  return (
    <div className="rights">
      <Segmented
        label={t("requests.which")}
        options={SHELVES.map((value) => ({ value, label: t(`requests.shelf.${value}`) }))}
        value={shelf}
        onChange={setShelf}
      />
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      {!isError && requests === undefined && <Bone className="bone--person-page" />}
      {requests?.length === 0 && <Empty icon={Inbox} title={t("requests.none")} />}
      <ul className="rows rows--closed">
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
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("common:action.more")}
        </Button>
      )}
    </div>
  );
}
