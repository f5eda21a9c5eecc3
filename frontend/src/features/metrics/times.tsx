import { useTranslation } from "react-i18next";
import type { MetricDefinition } from "@/api/types";
import { SelectField } from "@/ui/select";
import { Drawing } from "./drawing";
import type { MetricsFilter } from "./metrics-filter";
import { formatCount, formatMillis, formatSpan } from "./metrics-format";
import { fileOf, scopeOf, useHistogram } from "./metrics-queries";
import { Panel } from "./panel";
import { roundUp } from "./scale";

interface TimesProps {
  scope: MetricsFilter;
  /** The times that there are. */
  spans: MetricDefinition[];
  onSpan: (span: string) => void;
}

/** How often something took how long. */
export function Times({ scope, spans, onSpan }: TimesProps) {
  const { t, i18n } = useTranslation("ops");
  const chosen = spans.find(({ id }) => id === scope.span)?.id ?? "raise";
  const query = useHistogram(chosen, scope);
  const { definition, value, items = [] } = query.data ?? {};
  const until = items.map(({ atMostMillis }) => formatMillis(atMostMillis, i18n.language));
  return (
    <Panel
      title={t("metrics.times")}
      definition={definition}
      file={fileOf("histogram", { kpi: chosen, ...scopeOf(scope) })}
      query={query}
      choice={
        <SelectField
          label={t("metrics.time")}
          options={spans.map(({ id, title }) => ({ value: id, label: title }))}
          value={chosen}
          onChange={(event) => onSpan(event.target.value)}
        />
      }
      none={items.length === 0 && t("metrics.noTime")}
      drawing={
        <>
          <p className="metrics__note t-13">
            {t("metrics.percentiles", {
              median: formatSpan(value?.median ?? null, t("metrics.nothing"), i18n.language),
              slow: formatSpan(value?.slow ?? null, t("metrics.nothing"), i18n.language),
              count: formatCount(value?.count ?? 0, i18n.language),
            })}
          </p>
          <Drawing
            label={t("metrics.timesLabel", { title: definition?.title })}
            top={roundUp(Math.max(2, ...items.map(({ count }) => count)))}
            format={(count) => formatCount(count, i18n.language)}
            marks={until}
          >
            {({ left, column, y, floor }) =>
              items.map(({ atMostMillis, aboveMillis, count }, index) => (
                <rect
                  key={atMostMillis}
                  className="metrics__bar"
                  x={left(index) + 1}
                  width={Math.max(1, column - 2)}
                  y={y(count)}
                  height={floor - y(count)}
                >
                  <title>{`${formatMillis(aboveMillis, i18n.language)} – ${until[index]}: ${count}`}</title>
                </rect>
              ))
            }
          </Drawing>
        </>
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("metrics.above")}</th>
              <th scope="col">{t("metrics.atMost")}</th>
              <th scope="col" className="num">
                {t("metrics.often")}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ aboveMillis, count }, index) => (
              <tr key={aboveMillis}>
                <td>{formatMillis(aboveMillis, i18n.language)}</td>
                <td>{until[index]}</td>
                <td className="num">{formatCount(count, i18n.language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
