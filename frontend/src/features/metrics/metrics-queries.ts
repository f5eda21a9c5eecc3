import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { MetricDimension, MetricGroup } from "@/api/types";
import type { AlertsFilter, MetricsFilter } from "./metrics-filter";

type Scope = Pick<MetricsFilter, "from" | "to" | "storeId">;

/** Where in an address the server reads the same scope. */
export function scopeOf({ from, to, storeId }: Scope): Scope {
  return { ...(from && { from }), ...(to && { to }), ...(storeId && { storeId }) };
}

/** Figures come a few seconds after what they count. */
const FRESH = { staleTime: 0, refetchInterval: 60_000 } as const;

export function useOverview(scope: Scope) {
  return api.useQuery("get", "/api/metrics/overview", { params: { query: scopeOf(scope) } }, FRESH);
}

export function useDays(group: MetricGroup, scope: Scope) {
  return api.useQuery("get", "/api/metrics/days", { params: { query: { group, ...scopeOf(scope) } } }, FRESH);
}

export function useHistogram(kpi: string, scope: Scope) {
  return api.useQuery("get", "/api/metrics/histogram", { params: { query: { kpi, ...scopeOf(scope) } } }, FRESH);
}

export function useFunnel({ from, to }: Scope) {
  return api.useQuery("get", "/api/metrics/funnel", { params: { query: scopeOf({ from, to }) } }, FRESH);
}

export function useStorage({ storeId }: Scope) {
  return api.useQuery("get", "/api/metrics/storage", { params: { query: scopeOf({ storeId }) } }, FRESH);
}

const FRESH_PAGES = { ...PAGES, staleTime: 0 };

export function useBreakdown(dimension: MetricDimension, scope: Scope) {
  const query = api.useInfiniteQuery(
    "get",
    "/api/metrics/breakdown",
    { params: { query: { dimension, ...scopeOf(scope) } } },
    FRESH_PAGES,
  );
  const items = useItems(query.data);
  return { ...query, items, definitions: query.data?.pages[0]?.definitions };
}

export function useCountedAlerts({ kpi, side, dimension, memberId, ...scope }: AlertsFilter) {
  const query = api.useInfiniteQuery(
    "get",
    "/api/metrics/alerts",
    {
      params: {
        query: {
          ...(kpi && { kpi }),
          ...(side && { side }),
          ...(dimension && { dimension, memberId }),
          ...scopeOf(scope),
        },
      },
    },
    FRESH_PAGES,
  );
  const items = useItems(query.data);
  return { ...query, items, about: query.data?.pages[0] };
}

/** The figures of a period as a PDF. */
export function paperOf(scope: Scope): string {
  return `/api/metrics/paper?${new URLSearchParams(scopeOf(scope))}`;
}

/** The same as a file. */
export function fileOf(name: string, query: Record<string, string | undefined>): string {
  const said = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/api/metrics/files/${name}?${new URLSearchParams(said)}`;
}
