import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { alertsFilterOf, CountedAlerts, Metrics, metricsFilterOf } from "@/features/metrics";
import { useStoreNames } from "@/features/tenants";
import { Bone, Failure } from "@/ui/notices";

/** Over what figures are shown stands in the address. */
export function MetricsPage() {
  const { t } = useTranslation("ops");
  const filter = metricsFilterOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { stores, error, retry } = useStoreNames();
  const { from, to, storeId } = filter;
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("metrics.title")}</h1>
      {error !== null && <Failure detail={describeProblem(error)} onRetry={retry} />}
      <Suspense fallback={<Bone className="bone--page" />}>
        <Metrics
          stores={stores}
          filter={filter}
          onFilter={(search) => void navigate({ to: "/metrics", search, replace: true })}
          link={(kpi, side, where, children) => (
            <Link to="/metrics/alerts" search={alertsFilterOf({ from, to, storeId, ...where, kpi, side })}>
              {children}
            </Link>
          )}
        />
      </Suspense>
    </main>
  );
}

/** The alerts behind a number. */
export function CountedAlertsPage() {
  const { t } = useTranslation("ops");
  const filter = alertsFilterOf(useSearch({ strict: false }));
  return (
    <main className="ops__page scroll">
      <h1 className="vh">{t("metrics.behind")}</h1>
      <Link to="/metrics" search={metricsFilterOf({ ...filter })} className="btn btn--plain btn--dense">
        {t("metrics.back")}
      </Link>
      <Suspense fallback={<Bone className="bone--page" />}>
        <CountedAlerts
          filter={filter}
          logLink={(about, children) => (
            <Link to="/audit" search={{ about }}>
              {children}
            </Link>
          )}
          disputeLink={(disputeId, children) => (
            <Link to="/disputes/$disputeId" params={{ disputeId }}>
              {children}
            </Link>
          )}
        />
      </Suspense>
    </main>
  );
}
