import { useTranslation } from "react-i18next";
import type { MetricsDay } from "@/api/types";
import { formatAmount, formatMoney, sumMoney } from "@/lib/money";
import { formatInstant } from "@/lib/time";
import { DayTable } from "./day-table";
import { Drawing } from "./drawing";
import type { MetricsFilter } from "./metrics-filter";
import { fileOf, scopeOf, useDays } from "./metrics-queries";
import { Panel } from "./panel";
import { roundUp } from "./scale";

/** What was booked as settled, day by day, one drawing for each currency; the table has what became of it too. */
export function Payments({ scope }: { scope: MetricsFilter }) {
  const { t, i18n } = useTranslation("ops");
  const query = useDays("MONEY", scope);
  const { definitions = [], items = [] } = query.data ?? {};
  const paid = definitions.find(({ id }) => id === "paid");
  const currencies = [...new Set(items.flatMap((day) => moneyOf(day).map(({ currency }) => currency)))];
  const marks = items.map(({ day }) => formatInstant(day, "day", i18n.language, "UTC"));
  return (
    <Panel
      title={paid?.title ?? t("metrics.payments")}
      definition={paid}
      file={fileOf("days", { group: "MONEY", ...scopeOf(scope) })}
      query={query}
      none={currencies.length === 0 && t("metrics.noPayments")}
      drawing={currencies.map((currency) => {
        const amounts = items.map(
          (day) => moneyOf(day).find((money) => money.currency === currency) ?? { minor: 0, currency },
        );
        return (
          <div key={currency}>
            <p className="metrics__note t-13">{formatMoney(sumMoney(amounts, currency), i18n.language)}</p>
            <Drawing
              label={t("metrics.paymentsLabel", { currency })}
              top={roundUp(Math.max(1, ...amounts.map(({ minor }) => minor)))}
              format={(minor) => formatAmount({ minor: Math.round(minor), currency }, i18n.language)}
              marks={marks}
            >
              {({ left, column, y, floor }) =>
                amounts.map((money, index) => (
                  <rect
                    key={items[index]?.day}
                    className="metrics__bar"
                    x={left(index) + column * 0.12}
                    width={column * 0.76}
                    y={y(money.minor)}
                    height={floor - y(money.minor)}
                  >
                    <title>{`${marks[index]}: ${formatMoney(money, i18n.language)}`}</title>
                  </rect>
                ))
              }
            </Drawing>
          </div>
        );
      })}
      table={<DayTable definitions={definitions} days={items} />}
    />
  );
}

function moneyOf(day: MetricsDay) {
  return day.values.find(({ kpi }) => kpi === "paid")?.money ?? [];
}
