import { ListTree } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { MetricDefinition, MetricDimension, MetricValue } from "@/api/types";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { Defined } from "./defined";
import type { AlertsLink } from "./figure-row";
import { FileButton } from "./file-button";
import type { MetricsFilter } from "./metrics-filter";
import { formatShare, formatValue } from "./metrics-format";
import { fileOf, scopeOf, useBreakdown } from "./metrics-queries";

const DIMENSIONS = ["STORE", "CAMERA", "POLICY", "RULE", "REVIEWER"] as const satisfies readonly MetricDimension[];

const OF_ALERTS = ["alerts", "false_positive", "confirmation", "overturn", "dispute", "answered", "raise", "take"];
const OF_POLICIES = ["standing", "overturned", "overturn", "dispute"];

/** Which figures have a column; the file has all. */
const COLUMNS: Record<MetricDimension, string[]> = {
  STORE: [...OF_ALERTS, "recovered"],
  CAMERA: OF_ALERTS,
  POLICY: OF_POLICIES,
  RULE: OF_POLICIES,
  REVIEWER: ["standing", "rejected", "approval", "overturn", "dispute", "agreement"],
};

interface BreakdownProps {
  scope: MetricsFilter;
  onBy: (by: MetricsFilter["by"]) => void;
  link: AlertsLink;
}

/** The same figures for each store, camera, policy, version of one, or reviewer. */
export function Breakdown({ scope, onBy, link }: BreakdownProps) {
  const { t } = useTranslation("ops");
  const by = scope.by ?? "STORE";
  const query = useBreakdown(by, scope);
  const columns = COLUMNS[by].flatMap((id) => query.definitions?.find((each) => each.id === id) ?? []);
  return (
    <section className="metrics__panel metrics__panel--wide metrics__breakdown" aria-label={t("metrics.breakdown")}>
      <div className="metrics__head metrics__head--wraps">
        <h2 className="t-14 strong grow">{t("metrics.breakdown")}</h2>
        <Segmented
          label={t("metrics.by")}
          dense
          options={DIMENSIONS.map((value) => ({ value, label: t(`metrics.dimension.${value}`) }))}
          value={by}
          onChange={(value) => onBy(value === "STORE" ? undefined : value)}
        />
        <FileButton of={fileOf("breakdown", { dimension: by, ...scopeOf(scope) })}>
          {t("metrics.downloadAll")}
        </FileButton>
      </div>
      {query.isError && <Failure detail={describeProblem(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && <Bone className="bone--metrics" />}
      {query.items?.length === 0 && <Empty icon={ListTree} title={t("metrics.noParts")} />}
      {query.items && query.items.length > 0 && (
        <div className="metrics__table">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t(`metrics.dimension.${by}`)}</th>
                {columns.map((definition) => (
                  <th key={definition.id} scope="col" className="num">
                    <Defined of={definition} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {query.items.map((part) => (
                <tr key={part.id}>
                  <th scope="row">
                    {part.name ?? t("metrics.gone")}
                    {part.store !== null && (
                      <>
                        <br />
                        <span className="t-13 quiet">{part.store}</span>
                      </>
                    )}
                  </th>
                  {columns.map((definition) => (
                    <td key={definition.id} className="num">
                      <Cell
                        definition={definition}
                        value={part.values.find(({ kpi }) => kpi === definition.id)}
                        where={{ dimension: by, memberId: part.id }}
                        link={link}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pages={query} />
    </section>
  );
}

interface CellProps {
  definition: MetricDefinition;
  value: MetricValue | undefined;
  where: Parameters<AlertsLink>[2];
  link: AlertsLink;
}

function Cell({ definition, value, where, link }: CellProps) {
  const { t, i18n } = useTranslation("ops");
  const text = formatValue(definition, value, t("metrics.nothing"), i18n.language);
  const behind = definition.behind && (value?.count ?? 0) > 0;
  return (
    <>
      {behind ? link(definition.id, "COUNTED", where, text) : text}
      {value?.rate && (
        <>
          <br />
          <span className="t-13 quiet">
            {formatShare(value.rate.low, i18n.language)} – {formatShare(value.rate.high, i18n.language)}
          </span>
        </>
      )}
    </>
  );
}
