import { useTranslation } from "react-i18next";
import { type DateStyle, formatAgo, formatInstant, formatWithZone } from "@/lib/time";
import { useNowAs } from "@/lib/use-now";

interface InstantProps {
  /** ISO 8601, UTC. */
  at: string;
  style: DateStyle;
  /** IANA name; the reader's own zone when absent. */
  timeZone?: string;
  className?: string;
}

/** A local time with its zone on hover. */
export function Instant({ at, style, timeZone, className }: InstantProps) {
  const { i18n } = useTranslation();
  return (
    <time className={className} dateTime={at} title={formatWithZone(at, i18n.language, timeZone)}>
      {formatInstant(at, style, i18n.language, timeZone)}
    </time>
  );
}

interface AgoProps {
  at: string;
  timeZone?: string;
  className?: string;
}

/** "12s ago", counting. */
export function Ago({ at, timeZone, className }: AgoProps) {
  const { i18n } = useTranslation();
  const ago = useNowAs((now) => formatAgo(now - Date.parse(at), i18n.language));
  return (
    <time className={className} dateTime={at} title={formatWithZone(at, i18n.language, timeZone)}>
      {ago}
    </time>
  );
}
