import { CircleCheck, CircleDashed, CircleX, Clock, type LucideIcon, Search, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { CountedAlert } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { type Meaning, State } from "@/ui/state";
import { FileButton } from "./file-button";
import type { AlertsFilter } from "./metrics-filter";
import { fileOf, scopeOf, useCountedAlerts } from "./metrics-queries";
import "./metrics.css";

const LOOKS: Record<CountedAlert["outcome"], { meaning?: Meaning; icon: LucideIcon }> = {
  UNDECIDED: { meaning: "new", icon: CircleDashed },
  PENDING: { meaning: "busy", icon: Clock },
  STANDING: { meaning: "done", icon: CircleCheck },
  DISMISSED: { icon: CircleX },
  REJECTED: { icon: CircleX },
  OVERTURNED: { icon: Undo2 },
};

interface CountedAlertsProps {
  filter: AlertsFilter;
  /** To what was done to an alert, and to the dispute about it. */
  logLink: (alertId: string, children: ReactNode) => ReactNode;
  disputeLink: (disputeId: string, children: ReactNode) => ReactNode;
}

/** The alerts behind a number: where, when, and what became of them. */
export function CountedAlerts({ filter, logLink, disputeLink }: CountedAlertsProps) {
  const { t } = useTranslation("ops");
  const { kpi, side, dimension, memberId, ...scope } = filter;
  const query = useCountedAlerts(filter);
  if (query.isError) {
    return <Failure detail={describeProblem(query.error)} onRetry={() => void query.refetch()} />;
  }
  return (
    <div className="metrics__behind">
      {query.about && (
        <header className="metrics__head">
          <div className="grow">
            <h2 className="t-18">
              {side === "AMONG"
                ? t("metrics.amongOf", { title: query.about.definition.title })
                : query.about.definition.title}
            </h2>
            <p className="muted">{query.about.definition.definition}</p>
            <p className="t-13 quiet">
              <Day of={query.about.from} /> – <Day of={query.about.to} />
            </p>
          </div>
          <FileButton of={fileOf("alerts", { kpi, side, dimension, memberId, ...scopeOf(scope) })}>
            {t("metrics.downloadAll")}
          </FileButton>
        </header>
      )}
      {query.isPending && <Bone className="bone--metrics" />}
      {query.items?.length === 0 && <Empty icon={Search} title={t("metrics.noneBehind")} />}
      <ul className="rows rows--closed">
        {query.items?.map((alert) => (
          <li key={alert.id} className="row metrics__alert">
            <span className="grow">
              <span className="strong">{alert.store}</span> <span className="quiet">{alert.camera}</span>
              <br />
              <span className="t-13 muted">
                <Instant at={alert.raisedAt} style="letter-time" />
              </span>
            </span>
            <State {...LOOKS[alert.outcome]}>{t(`metrics.outcome.${alert.outcome}`)}</State>
            <span className="metrics__links">
              {logLink(alert.id, t("metrics.log"))}
              {alert.disputeId !== null && disputeLink(alert.disputeId, t("metrics.dispute"))}
            </span>
          </li>
        ))}
      </ul>
      <More pages={query} />
    </div>
  );
}

/** A day of UTC, wherever the reader is. */
function Day({ of }: { of: string }) {
  return <Instant at={of} style="letter" timeZone="UTC" />;
}
