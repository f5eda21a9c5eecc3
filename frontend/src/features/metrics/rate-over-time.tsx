import { useTranslation } from "react-i18next";
import { formatInstant } from "@/lib/time";
import { SelectField } from "@/ui/select";
import { DayTable } from "./day-table";
import { Drawing } from "./drawing";
import type { MetricsFilter } from "./metrics-filter";
import { formatCount, formatShare } from "./metrics-format";
import { fileOf, scopeOf, useDays } from "./metrics-queries";
import { Panel } from "./panel";
import { roundUp } from "./scale";

interface RateProps {
  scope: MetricsFilter;
  onRate: (rate: string) => void;
}

const USUAL = "false_positive";

/** One share day by day, each with the span in which it lies with a certainty of 95%. */
export function RateOverTime({ scope, onRate }: RateProps) {
  const { t, i18n } = useTranslation("ops");
  const query = useDays("QUALITY", scope);
  const { definitions = [], items = [] } = query.data ?? {};
  // Second readings are counted by reviewer.
  const rates = definitions.filter(({ id }) => id !== "agreement");
  const definition = rates.find(({ id }) => id === scope.rate) ?? rates.find(({ id }) => id === USUAL);
  const days = items.map(({ day, values }) => ({ day, value: values.find(({ kpi }) => kpi === definition?.id) }));
  const top = roundUp(Math.max(0.1, ...days.map(({ value }) => value?.rate?.high ?? 0)));
  const marks = days.map(({ day }) => formatInstant(day, "day", i18n.language, "UTC"));
  const percent = (share: number) => formatShare(share, i18n.language);
  return (
    <Panel
      title={t("metrics.rates")}
      definition={definition}
      file={fileOf("days", { group: "QUALITY", ...scopeOf(scope) })}
      query={query}
      choice={
        <SelectField
          label={t("metrics.rate")}
          options={rates.map(({ id, title }) => ({ value: id, label: title }))}
          value={definition?.id ?? USUAL}
          onChange={(event) => onRate(event.target.value)}
        />
      }
      none={days.every(({ value }) => !value?.rate) && t("metrics.noRate")}
      drawing={
        <Drawing
          label={t("metrics.ratesLabel", { title: definition?.title })}
          top={Math.min(1, top)}
          format={percent}
          marks={marks}
        >
          {({ left, column, y }) =>
            days.map(({ day, value }, index) => {
              if (!value?.rate) {
                return null;
              }
              const { share, low, high } = value.rate;
              const middle = left(index) + column / 2;
              const half = Math.min(6, column * 0.3);
              return (
                <g key={day}>
                  <title>
                    {`${marks[index]}\n${percent(share)} (${percent(low)} – ${percent(high)})\n${formatCount(value.count, i18n.language)} / ${formatCount(value.among ?? 0, i18n.language)}`}
                  </title>
                  <rect
                    className="metrics__span"
                    x={middle - half}
                    width={2 * half}
                    y={y(high)}
                    height={y(low) - y(high)}
                  />
                  <circle className="metrics__point" cx={middle} cy={y(share)} r={3.5} />
                </g>
              );
            })
          }
        </Drawing>
      }
      table={<DayTable definitions={rates} days={items} />}
    />
  );
}
