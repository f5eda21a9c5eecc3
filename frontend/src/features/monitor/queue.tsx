import { ArrowUp, CircleDashed, Inbox, UserRoundCheck } from "lucide-react";
import { type ReactNode, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Alert, Store } from "@/api/types";
import { usePinned } from "@/lib/use-pinned";
import { Button } from "@/ui/button";
import { Empty, Failure, OfflineNote } from "@/ui/notices";
import { More } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { State } from "@/ui/state";
import { AlertCard } from "./alert-card";
import { useAlerts } from "./alert-queries";
import { AlertRow } from "./alert-row";
import { CameraFilter } from "./camera-filter";
import { MissedButton } from "./missed-button";
import { QueueBones } from "./queue-bones";
import type { QueueFilter } from "./queue-filter";
import { QuietQueue } from "./quiet-queue";
import "./monitor.css";

interface QueueProps {
  store: Store;
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
  /** Shows the newest open alert as a card; off where a viewer stands beside the queue. */
  withCard: boolean;
  offline: boolean;
  /** What else staff have to know before they look. */
  notes: ReactNode;
  /** The link to the page of quality. */
  quality: ReactNode;
  /** Wraps a picture or a row in the link to the alert's viewer. */
  link: (alert: Alert, className: string, children: ReactNode) => ReactNode;
}

/** The live queue of a store, newest first. */
export function Queue({ store, filter, onFilter, withCard, offline, notes, quality, link }: QueueProps) {
  const { t } = useTranslation("store");
  const { alerts, error, refetch, ...pages } = useAlerts(store.id, filter);
  // The card never changes under a finger that is about to decide: what is newer waits until it is asked for.
  const [card, pin] = usePinned(withCard && filter.state === "open" ? alerts : NOTHING, firstToLookAt);
  const newer = card === undefined ? 0 : waiting(alerts?.slice(0, alerts.indexOf(card)));
  const rows = alerts?.filter((alert) => alert !== card);

  return (
    <div className="queue">
      <header className="queue__head">
        <h1 className="vh">{t("monitor.title")}</h1>
        {newer > 0 ? (
          <Button variant="link" icon={ArrowUp} onClick={() => pin()}>
            {t("monitor.newer", { count: newer })}
          </Button>
        ) : (
          <QueueCounts alerts={filter.state === "open" ? alerts : undefined} more={pages.hasNextPage} />
        )}
        <span className="grow" />
        <Segmented
          dense
          label={t("monitor.filter.label")}
          options={[
            { value: "open", label: t("monitor.filter.open") },
            { value: "decided", label: t("monitor.filter.decided") },
          ]}
          value={filter.state}
          onChange={(state) => onFilter({ ...filter, state })}
        />
      </header>
      <CameraFilter store={store} value={filter.camera} onChange={(camera) => onFilter({ ...filter, camera })} />
      {notes}
      {offline && <OfflineNote>{t("monitor.offline")}</OfflineNote>}
      {alerts === undefined && error === null && <QueueBones withCard={withCard} />}
      {alerts === undefined && error !== null && (
        <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
      )}
      {alerts?.length === 0 &&
        (filter.state === "open" ? (
          <QuietQueue store={store} quality={quality} />
        ) : (
          <Empty icon={Inbox} title={t("monitor.nothingDecided")} />
        ))}
      {card && (
        <AlertCard
          key={card.id}
          alert={card}
          timeZone={store.timeZone}
          link={(children) => link(card, "alert__picture", children)}
        />
      )}
      {rows && <QueueRows alerts={rows} later={card !== undefined} timeZone={store.timeZone} link={link} />}
      <More pages={pages} wide />
      {!withCard && (alerts?.length ?? 0) > 1 && (
        <p className="queue__keys t-12 quiet">
          <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> {t("monitor.keys")}
        </p>
      )}
      {alerts !== undefined && <MissedButton store={store} />}
    </div>
  );
}

interface QueueRowsProps extends Pick<QueueProps, "link"> {
  alerts: readonly Alert[];
  /** A slow phone paints the card first and draws what is below it after that. */
  later: boolean;
  timeZone: string;
}

function QueueRows({ alerts, later, timeZone, link }: QueueRowsProps) {
  const now = useDeferredValue(true, !later);
  return (
    <ul className="queue__rows">
      {now &&
        alerts.map((alert) => (
          <li key={alert.id}>{link(alert, "queue-row", <AlertRow alert={alert} timeZone={timeZone} />)}</li>
        ))}
    </ul>
  );
}

const NOTHING: readonly Alert[] = [];

/** The newest that nobody has taken; where all are taken, the newest. */
function firstToLookAt(alerts: readonly Alert[]): Alert | undefined {
  return alerts.find((alert) => alert.takenBy === null) ?? alerts[0];
}

/** How many nobody has taken yet. */
function waiting(alerts: readonly Alert[] = []): number {
  return alerts.filter((alert) => alert.takenBy === null).length;
}

/** Counts what is loaded; where the server has more, they say so. */
function QueueCounts({ alerts = [], more }: { alerts?: Alert[]; more: boolean }) {
  const { t } = useTranslation("store");
  const fresh = waiting(alerts);
  const taken = alerts.length - fresh;
  return (
    <>
      {fresh > 0 && (
        <State meaning="new" icon={CircleDashed}>
          {t(more ? "monitor.newMore" : "monitor.new", { count: fresh })}
        </State>
      )}
      {taken > 0 && (
        <State meaning="busy" icon={UserRoundCheck}>
          {t(more ? "monitor.handledMore" : "monitor.handled", { count: taken })}
        </State>
      )}
    </>
  );
}
