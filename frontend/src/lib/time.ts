import { kept } from "./kept";

export type TimeUnit = "second" | "minute" | "hour" | "day";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = kept(
  (locale: string, style: "narrow" | "short" | "long") =>
    new Intl.RelativeTimeFormat(locale, { style, numeric: "always" }),
);

const seconds = kept(
  (locale: string, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit: "second",
      unitDisplay: "short",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
);

const dates = kept(
  (locale: string, options: Intl.DateTimeFormatOptions, timeZone: string | undefined) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }),
);

/** A span cut down to its largest whole unit: 95 s is 1 minute. Never negative: clocks of two machines differ. */
export function largestUnit(ms: number): { value: number; unit: TimeUnit } {
  const span = Math.max(0, ms);
  if (span < MINUTE) {
    return { value: Math.floor(span / 1000), unit: "second" };
  }
  if (span < HOUR) {
    return { value: Math.floor(span / MINUTE), unit: "minute" };
  }
  if (span < DAY) {
    return { value: Math.floor(span / HOUR), unit: "hour" };
  }
  return { value: Math.floor(span / DAY), unit: "day" };
}

/** "12s ago", "6 min ago" in the reader's language. */
export function formatAgo(ms: number, locale: string): string {
  const { value, unit } = largestUnit(ms);
  const style = unit === "second" ? "narrow" : "short";
  return relative(regional(locale), style).format(-value, unit);
}

/** "in 71 hours", "in 6 minutes" in the reader's language: of days, a part may be what counts. */
export function formatIn(ms: number, locale: string): string {
  const { value, unit } = largestUnit(ms);
  const [shown, of] = unit === "day" ? [Math.floor(ms / HOUR), "hour" as const] : [value, unit];
  return relative(regional(locale), "long").format(shown, of);
}

/** "2.73 s" from milliseconds of a clip. */
export function formatSeconds(ms: number, digits: number, locale: string): string {
  return seconds(locale, digits)
    .format(ms / 1000)
    .replace(/\s?sec$/, " s");
}

/** "2:51" hours and minutes of a span, for clocks that run for hours. */
export function formatClock(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

export type DateStyle = "time" | "time-exact" | "day" | "day-time" | "letter" | "letter-time";

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  "time-exact": { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  day: { day: "numeric", month: "short" },
  "day-time": { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  letter: { day: "numeric", month: "long", year: "numeric" },
  "letter-time": {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  },
};

const WITH_ZONE: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "long" };

/** A UTC instant as local time; `timeZone` is an IANA name, the reader's own when absent. English is day first. */
export function formatInstant(instant: string, style: DateStyle, locale: string, timeZone?: string): string {
  return dates(regional(locale), STYLES[style], timeZone).format(new Date(instant));
}

/** The instant with its zone's name, for the hover text. */
export function formatWithZone(instant: string, locale: string, timeZone?: string): string {
  return dates(regional(locale), WITH_ZONE, timeZone).format(new Date(instant));
}

/** English means European English here: day before month, no full stop after "min". */
function regional(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}
