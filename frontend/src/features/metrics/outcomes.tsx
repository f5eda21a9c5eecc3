import { useTranslation } from "react-i18next";
import type { MetricsDay } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { DayTable } from "./day-table";
import { Drawing } from "./drawing";
import type { MetricsFilter } from "./metrics-filter";
import { formatCount } from "./metrics-format";
import { fileOf, scopeOf, useDays } from "./metrics-queries";
import { Panel } from "./panel";
import { roundUp } from "./scale";

/** From the ground up: what is settled first, what still waits last. */
const STACK = ["standing", "overturned", "rejected", "dismissed", "pending", "undecided"] as const;

/** What became of the alerts of each day. */
export function Outcomes({ scope }: { scope: MetricsFilter }) {
  const { t, i18n } = useTranslation("ops");
  const query = useDays("VOLUME", scope);
  const { definitions = [], items = [] } = query.data ?? {};
  const most = Math.max(0, ...items.map((day) => countOf(day, "alerts")));
  const titles = new Map(definitions.map(({ id, title }) => [id, title]));
  const marks = items.map(({ day }) => formatInstant(day, "day", i18n.language, "UTC"));
  return (
    <Panel
      title={t("metrics.outcomes")}
      definition={definitions.find(({ id }) => id === "alerts")}
      file={fileOf("days", { group: "VOLUME", ...scopeOf(scope) })}
      query={query}
      none={most === 0 && t("metrics.noAlerts")}
      wide={scope.storeId !== undefined}
      drawing={
        <>
          <ul className="metrics__legend">
            {STACK.map((outcome) => (
              <li key={outcome}>
                <span className={`sw metrics__sw--${outcome}`} />
                {titles.get(outcome)}{" "}
                <span className="num strong">
                  {formatCount(
                    items.reduce((sum, day) => sum + countOf(day, outcome), 0),
                    i18n.language,
                  )}
                </span>
              </li>
            ))}
          </ul>
          <Drawing
            label={t("metrics.outcomesLabel")}
            top={roundUp(Math.max(2, most))}
            format={(value) => formatCount(value, i18n.language)}
            marks={marks}
          >
            {({ left, column, y }) =>
              items.map((day, index) => {
                let below = 0;
                return (
                  <g key={day.day}>
                    <title>
                      {[marks[index], ...STACK.map((id) => `${titles.get(id)}: ${countOf(day, id)}`)].join("\n")}
                    </title>
                    {STACK.map((outcome) => {
                      const count = countOf(day, outcome);
                      below += count;
                      return (
                        <rect
                          key={outcome}
                          className={`metrics__bar--${outcome}`}
                          x={left(index) + column * 0.12}
                          width={column * 0.76}
                          y={y(below)}
                          height={y(below - count) - y(below)}
                        />
                      );
                    })}
                  </g>
                );
              })
            }
          </Drawing>
        </>
      }
      table={<DayTable definitions={definitions} days={items} />}
    />
  );
}

function countOf(day: MetricsDay, kpi: string): number {
  return day.values.find((value) => value.kpi === kpi)?.count ?? 0;
}
