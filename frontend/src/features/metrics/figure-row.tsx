import { Minus, TrendingDown, TrendingUp } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MetricDefinition, MetricDimension, MetricSide, MetricValue } from "@/api/types";
import { Defined } from "./defined";
import { formatCount, formatShare, formatSpan, formatValue } from "./metrics-format";

/** What stands at the top, in this order. */
const SHOWN = ["alerts", "false_positive", "confirmation", "overturn", "dispute", "raise", "take", "recovered"];

export type AlertsLink = (
  kpi: string,
  side: MetricSide,
  where: { dimension?: MetricDimension; memberId?: string },
  children: ReactNode,
) => ReactNode;

interface FigureRowProps {
  definitions: MetricDefinition[];
  values: MetricValue[];
  before: MetricValue[];
  link: AlertsLink;
}

/** The figures at a glance: what they are, how sure that is, and what they were right before. */
export function FigureRow({ definitions, values, before, link }: FigureRowProps) {
  return (
    <ul className="metrics__figures">
      {SHOWN.map((id) => {
        const definition = definitions.find((each) => each.id === id);
        const value = values.find(({ kpi }) => kpi === id);
        return (
          definition &&
          value && (
            <li key={id} className="metrics__figure">
              <Defined of={definition} />
              <Figure
                definition={definition}
                value={value}
                before={before.find(({ kpi }) => kpi === id)}
                worth={values.find(({ kpi }) => kpi === "worth")}
                link={link}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}

interface FigureProps {
  definition: MetricDefinition;
  value: MetricValue;
  before: MetricValue | undefined;
  worth: MetricValue | undefined;
  link: AlertsLink;
}

function Figure({ definition, value, before, worth, link }: FigureProps) {
  const { t, i18n } = useTranslation("ops");
  const none = t("metrics.nothing");
  const locale = i18n.language;
  const text = formatValue(definition, value, none, locale);
  return (
    <>
      <span className="t-24 strong num">
        {definition.kind === "COUNT" && value.count > 0 ? link(definition.id, "COUNTED", {}, text) : text}
      </span>
      <span className="t-13 muted">
        {definition.kind === "RATE" && value.among !== null && value.among > 0 && (
          <>
            {value.rate && `${formatShare(value.rate.low, locale)} – ${formatShare(value.rate.high, locale)}; `}
            {definition.behind && value.count > 0
              ? link(definition.id, "COUNTED", {}, formatCount(value.count, locale))
              : formatCount(value.count, locale)}
            {" / "}
            {definition.behind
              ? link(definition.id, "AMONG", {}, formatCount(value.among, locale))
              : formatCount(value.among, locale)}
          </>
        )}
        {definition.kind === "RATE" && value.among === 0 && t("metrics.noneYet")}
        {definition.kind === "DURATION" && t("metrics.slowest", { median: formatSpan(value.median, none, locale) })}
        {definition.kind === "MONEY" &&
          worth &&
          t("metrics.ofWorth", { worth: formatValue(definition, worth, none, locale) })}
      </span>
      {before && <Trend definition={definition} value={value} before={before} />}
    </>
  );
}

/** What it was in as many days right before; up is not better, nor down worse, so neither has a colour. */
function Trend({
  definition,
  value,
  before,
}: Omit<FigureProps, "before" | "worth" | "link"> & { before: MetricValue }) {
  const { t, i18n } = useTranslation("ops");
  const was = formatValue(definition, before, t("metrics.nothing"), i18n.language);
  const is = formatValue(definition, value, t("metrics.nothing"), i18n.language);
  const change = sizeOf(value) - sizeOf(before);
  const Icon = !Number.isFinite(change) || was === is ? Minus : change > 0 ? TrendingUp : TrendingDown;
  return (
    <span className="metrics__trend t-13 quiet">
      <Icon className="icon icon--s" aria-hidden="true" />
      {t("metrics.before", { value: was })}
    </span>
  );
}

function sizeOf({ count, among, rate, slow, money }: MetricValue): number {
  if (among !== null) {
    return rate?.share ?? Number.NaN;
  }
  return slow?.atMostMillis ?? (money.length > 0 ? money.reduce((sum, { minor }) => sum + minor, 0) : count);
}
