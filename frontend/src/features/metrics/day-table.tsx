import { useTranslation } from "react-i18next";
import type { MetricDefinition, MetricsDay } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { Defined } from "./defined";
import { formatValue } from "./metrics-format";

/** Figures day by day, the newest first. */
export function DayTable({ definitions, days }: { definitions: MetricDefinition[]; days: MetricsDay[] }) {
  const { t, i18n } = useTranslation("ops");
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t("metrics.day")}</th>
          {definitions.map((definition) => (
            <th key={definition.id} scope="col" className="num">
              <Defined of={definition} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map(({ day, values }) => (
          <tr key={day}>
            <th scope="row">{formatInstant(day, "letter", i18n.language, "UTC")}</th>
            {definitions.map((definition) => (
              <td key={definition.id} className="num">
                {formatValue(
                  definition,
                  values.find(({ kpi }) => kpi === definition.id),
                  t("metrics.nothing"),
                  i18n.language,
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
