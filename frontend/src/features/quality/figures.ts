const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** "62%" of a share between 0 and 1. */
export function formatShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(share);
}

/** "1.4". */
export function formatTenths(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** "24 sec", "3 min", "2 hr" in the reader's language: the largest unit that the span fills. */
export function formatSpan(seconds: number, locale: string): string {
  const [value, unit]: [number, "second" | "minute" | "hour"] =
    seconds < 2 * MINUTE
      ? [seconds, "second"]
      : seconds < 2 * HOUR
        ? [seconds / MINUTE, "minute"]
        : [seconds / HOUR, "hour"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(Math.round(value));
}
