import type { MetricDefinition, MetricSpan, MetricValue } from "@/api/types";
import { formatMoney } from "@/lib/money";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEP = 1000;
const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"] as const;

/** "12.5%" of a share between 0 and 1; one decimal below ten percent alone. */
export function formatShare(share: number, locale: string): string {
  const digits = share > 0 && share < 0.1 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

export function formatCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** "1.7 s", "4 min", "2.5 hr" of milliseconds, in the largest unit that is filled. */
export function formatMillis(millis: number, locale: string): string {
  const seconds = millis / 1000;
  const [value, unit] =
    seconds < MINUTE
      ? [seconds, "second"]
      : seconds < HOUR
        ? [seconds / MINUTE, "minute"]
        : seconds < DAY
          ? [seconds / HOUR, "hour"]
          : [seconds / DAY, "day"];
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: unit as string,
    unitDisplay: "short",
    maximumFractionDigits: (value as number) < 10 ? 1 : 0,
  }).format(value as number);
}

/** "12 MB": 1 kB is 1,000 bytes. */
export function formatBytes(bytes: number, locale: string): string {
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit++;
  }
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[unit],
    unitDisplay: "short",
    maximumFractionDigits: value < 10 && unit > 0 ? 1 : 0,
  }).format(value);
}

/** A percentile by its upper end: what it is known to be at most. */
export function formatSpan(span: MetricSpan | null, none: string, locale: string): string {
  return span === null ? none : `≤\u00a0${formatMillis(span.atMostMillis, locale)}`;
}

/** What stands in one cell; `none` where there is nothing to say. */
export function formatValue(
  definition: Pick<MetricDefinition, "kind">,
  value: MetricValue | undefined,
  none: string,
  locale: string,
): string {
  if (value === undefined) {
    return none;
  }
  switch (definition.kind) {
    case "COUNT":
      return formatCount(value.count, locale);
    case "RATE":
      return value.rate === null ? none : formatShare(value.rate.share, locale);
    case "DURATION":
      return formatSpan(value.slow, none, locale);
    case "MONEY":
      return value.money.length === 0 ? none : value.money.map((money) => formatMoney(money, locale)).join(", ");
    case "BYTES":
      return formatBytes(value.count, locale);
  }
}
