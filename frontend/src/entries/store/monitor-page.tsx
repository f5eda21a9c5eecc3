import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type ComponentProps, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { filterOf, Queue, searchOf, useAlerts } from "@/features/monitor";
import { SnoozedCameras, WayAlarm } from "@/features/notices";
import { useHotkeys } from "@/lib/use-hotkeys";
import { useMediaQuery, WIDE } from "@/lib/use-media-query";
import { buttonClass } from "@/ui/button";
import { Bone } from "@/ui/notices";
import { useRoom } from "./store-context";

/** Loaded when it is opened: on a phone the queue stands first. */
const LazyViewer = lazy(async () => ({ default: (await import("./alert-viewer")).AlertViewer }));

function Viewer(props: ComponentProps<typeof LazyViewer>) {
  return (
    <Suspense fallback={<Bone className="bone--stage" />}>
      <LazyViewer {...props} />
    </Suspense>
  );
}

/** The live queue. On a wide screen the viewer stands beside it, on a phone it takes the whole screen. */
export function MonitorPage() {
  const { t } = useTranslation("store");
  const { store, live } = useRoom();
  const { alertId }: { alertId?: string } = useParams({ strict: false });
  const navigate = useNavigate();
  const filter = filterOf(useSearch({ strict: false }));
  const search = searchOf(filter);
  const wide = useMediaQuery(WIDE);
  const { alerts } = useAlerts(store.id, filter);
  const shown = alertId ?? (wide ? alerts?.[0]?.id : undefined);
  const goTo = (neighbour: Alert | undefined) => {
    if (neighbour !== undefined) {
      void navigate({ to: "/monitor/$alertId", params: { alertId: neighbour.id }, search, replace: true });
    }
  };
  const at = alerts?.findIndex((alert) => alert.id === shown) ?? -1;
  useHotkeys(
    wide && alerts !== undefined && at >= 0 ? { j: () => goTo(alerts[at + 1]), k: () => goTo(alerts[at - 1]) } : {},
  );

  if (!wide && alertId !== undefined) {
    return <Viewer key={alertId} store={store} alertId={alertId} wide={false} />;
  }
  const queue = (
    <Queue
      store={store}
      filter={filter}
      onFilter={(next) => void navigate({ to: "/monitor", search: searchOf(next), replace: true })}
      withCard={!wide}
      offline={live === "offline"}
      notes={
        <>
          <SnoozedCameras store={store} />
          <WayAlarm storeId={store.id} />
        </>
      }
      quality={
        <Link to="/quality" className={buttonClass({ variant: "link" })}>
          {t("quality.title")}
        </Link>
      }
      link={(alert, className, children) => (
        <Link
          to="/monitor/$alertId"
          params={{ alertId: alert.id }}
          search={search}
          className={className}
          aria-label={className === "alert__picture" ? t("alert.evidence") : undefined}
          aria-current={wide && alert.id === shown ? "true" : undefined}
        >
          {children}
        </Link>
      )}
    />
  );
  if (!wide) {
    return <div className="scroll">{queue}</div>;
  }
  return (
    <div className="side-by-side">
      <div className="side-by-side__list scroll">{queue}</div>
      {shown !== undefined && <Viewer key={shown} store={store} alertId={shown} wide />}
    </div>
  );
}
