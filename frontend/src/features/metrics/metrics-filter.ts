import type { MetricDimension, MetricSide } from "@/api/types";

/** Over what figures are shown; it stands in the address, so that a view can be kept, sent and reloaded. */
export interface MetricsFilter {
  /** Days of UTC, the first and the last; four weeks up to today unless both are given. */
  from?: string;
  to?: string;
  storeId?: string;
  by?: Exclude<MetricDimension, "STORE">;
  /** Which share is drawn over time, and which time as a histogram. */
  rate?: string;
  span?: string;
}

/** Which alerts are listed: those behind a number. */
export interface AlertsFilter extends Pick<MetricsFilter, "from" | "to" | "storeId"> {
  kpi?: string;
  side?: Exclude<MetricSide, "COUNTED">;
  /** One line of a breakdown. */
  dimension?: MetricDimension;
  memberId?: string;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KPI = /^[a-z_]{1,40}$/;
const DIMENSIONS = ["CAMERA", "POLICY", "RULE", "REVIEWER"] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What of an address is a filter; the rest is nothing. */
export function metricsFilterOf(search: Record<string, unknown>): MetricsFilter {
  const by = DIMENSIONS.find((each) => each === search.by);
  return {
    ...scopeOf(search),
    ...(by && { by }),
    ...(isKpi(search.rate) && { rate: search.rate }),
    ...(isKpi(search.span) && { span: search.span }),
  };
}

export function alertsFilterOf(search: Record<string, unknown>): AlertsFilter {
  const dimension = (["STORE", ...DIMENSIONS] as const).find((each) => each === search.dimension);
  return {
    ...scopeOf(search),
    ...(isKpi(search.kpi) && { kpi: search.kpi }),
    ...(search.side === "AMONG" && { side: search.side }),
    ...(dimension && isId(search.memberId) && { dimension, memberId: search.memberId }),
  };
}

/** The last so many days up to today, as the server counts days. */
export function lastDays(days: number, now: number): { from: string; to: string } {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { from: day(now - (days - 1) * DAY_MS), to: day(now) };
}

function scopeOf({ from, to, storeId }: Record<string, unknown>): Pick<MetricsFilter, "from" | "to" | "storeId"> {
  return {
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(isId(storeId) && { storeId }),
  };
}

function isDay(text: unknown): text is string {
  return typeof text === "string" && DAY.test(text) && !Number.isNaN(Date.parse(text));
}

function isId(text: unknown): text is string {
  return typeof text === "string" && ID.test(text);
}

function isKpi(text: unknown): text is string {
  return typeof text === "string" && KPI.test(text);
}
