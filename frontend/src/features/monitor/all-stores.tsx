import { ChevronRight, ScanEye, ShieldOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { StoreStanding } from "@/api/types";
import { formatAgo } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { Empty, Failure, OfflineNote } from "@/ui/notices";
import { State } from "@/ui/state";
import { AlertRow } from "./alert-row";
import { QueueBones } from "./queue-bones";
import { useOwnStores } from "./stores-queries";
import "./monitor.css";
import "./all-stores.css";

interface AllStoresProps {
  offline: boolean;
  onStore: (storeId: string) => void;
  onAlert: (storeId: string, alertId: string) => void;
}

/** Every store of a person at a glance, and beside them the newest alerts of all. */
export function AllStores({ offline, onStore, onAlert }: AllStoresProps) {
  const { t } = useTranslation("store");
  const { data, error, refetch } = useOwnStores();
  if (data === undefined) {
    return error === null ? (
      <QueueBones withCard={false} />
    ) : (
      <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className="all-stores">
      <section className="all-stores__places scroll" aria-labelledby="all-stores-places">
        <h1 id="all-stores-places" className="all-stores__title strong">
          {t("stores.title")}
        </h1>
        {offline && <OfflineNote>{t("monitor.offline")}</OfflineNote>}
        <ul>
          {data.stores.map((store) => (
            <li key={store.id}>
              <StoreRow store={store} onChoose={() => onStore(store.id)} />
            </li>
          ))}
        </ul>
      </section>
      <section className="all-stores__newest scroll" aria-labelledby="all-stores-newest">
        <h2 id="all-stores-newest" className="all-stores__title strong">
          {t("stores.newest")}
        </h2>
        {data.alerts.length === 0 && <Empty icon={ScanEye} title={t("monitor.empty")} />}
        <ul>
          {data.alerts.map(({ storeId, storeName, timeZone, alert }) => (
            <li key={alert.id}>
              <button type="button" className="queue-row all-stores__row" onClick={() => onAlert(storeId, alert.id)}>
                <AlertRow alert={alert} timeZone={timeZone} storeName={storeName} />
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function StoreRow({ store, onChoose }: { store: StoreStanding; onChoose: () => void }) {
  const { t } = useTranslation("store");
  if (store.summary === null) {
    return (
      <div className="place">
        <div className="grow">
          <p className="strong">{store.name}</p>
          <State meaning="new" icon={ShieldOff}>
            {t("stores.suspended")}
          </State>
        </div>
      </div>
    );
  }
  const { waiting } = store.summary.today;
  return (
    <button type="button" className="place" onClick={onChoose}>
      <div className="grow">
        <p className="strong">{store.name}</p>
        <DayLine summary={store.summary} />
      </div>
      {waiting > 0 && (
        <State meaning="new" icon={ScanEye}>
          {t("monitor.new", { count: waiting })}
        </State>
      )}
      <ChevronRight className="icon quiet" aria-hidden="true" />
    </button>
  );
}

function DayLine({ summary }: { summary: NonNullable<StoreStanding["summary"]> }) {
  const { t, i18n } = useTranslation("store");
  const now = useNow();
  const { alerts, confirmed, dismissed } = summary.today;
  const lastClip =
    summary.lastClipAt === null
      ? t("monitor.noClipYet")
      : t("monitor.lastClip", { ago: formatAgo(now - Date.parse(summary.lastClipAt), i18n.language) });
  return (
    <>
      <p className="t-13 muted">{t("stores.day", { count: alerts, confirmed, dismissed })}</p>
      <p className="t-13 muted">
        {t("monitor.watching", { count: summary.camerasWatching })} {lastClip}
      </p>
    </>
  );
}
