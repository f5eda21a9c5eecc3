import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { useNowAs } from "@/lib/use-now";
import { TextField } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";
import { Segmented } from "@/ui/segmented";
import { SelectField } from "@/ui/select";
import { Breakdown } from "./breakdown";
import { type AlertsLink, FigureRow } from "./figure-row";
import { FileButton } from "./file-button";
import { Funnel } from "./funnel";
import { lastDays, type MetricsFilter } from "./metrics-filter";
import { fileOf, paperOf, scopeOf, useOverview } from "./metrics-queries";
import { Outcomes } from "./outcomes";
import { Payments } from "./payments";
import { RateOverTime } from "./rate-over-time";
import { Storage } from "./storage";
import { Times } from "./times";
import "./metrics.css";

const PERIODS = ["7", "28", "90", "365"] as const;
const USUAL = "28";
const OTHER = "other";

interface MetricsProps {
  stores: readonly { id: string; name: string }[];
  filter: MetricsFilter;
  onFilter: (filter: MetricsFilter) => void;
  /** To the alerts behind a number. */
  link: AlertsLink;
}

/** How often Penny is right, how fast it is and what comes of it. */
export function Metrics({ stores, filter, onFilter, link }: MetricsProps) {
  const { t } = useTranslation("ops");
  const overview = useOverview(filter);
  return (
    <div className="metrics">
      <Scope stores={stores} filter={filter} onFilter={onFilter} shown={overview.data} asOf={overview.data?.asOf} />
      {overview.isError ? (
        <Failure detail={describeProblem(overview.error)} onRetry={() => void overview.refetch()} />
      ) : overview.data === undefined ? (
        <Bone className="bone--metrics" />
      ) : (
        <>
          <section aria-label={t("metrics.figures")}>
            <FigureRow {...overview.data} link={link} />
          </section>
          <div className="metrics__charts">
            <Outcomes scope={filter} />
            <RateOverTime scope={filter} onRate={(rate) => onFilter({ ...filter, rate })} />
            <Times
              scope={filter}
              spans={overview.data.definitions.filter(({ kind }) => kind === "DURATION")}
              onSpan={(span) => onFilter({ ...filter, span })}
            />
            <Payments scope={filter} />
            <Storage scope={filter} />
            {filter.storeId === undefined && <Funnel scope={filter} />}
            <Breakdown scope={filter} onBy={(by) => onFilter({ ...filter, by })} link={link} />
          </div>
        </>
      )}
    </div>
  );
}

interface ScopeProps extends Omit<MetricsProps, "link"> {
  /** The days that are shown, once they are known. */
  shown?: { from: string; to: string };
  asOf?: string;
}

/** From when to when, and of which store. */
function Scope({ stores, filter, onFilter, shown, asOf }: ScopeProps) {
  const { t } = useTranslation("ops");
  const today = useNowAs((now) => lastDays(1, now).to);
  const periods = PERIODS.map((days) => ({ days, ...lastDays(Number(days), Date.parse(today)) }));
  const whole = filter.from === undefined && filter.to === undefined;
  const chosen = whole
    ? USUAL
    : (periods.find(({ from, to }) => from === filter.from && to === filter.to)?.days ?? OTHER);
  const choose = (days: string) => {
    const period = periods.find((each) => each.days === days);
    onFilter({
      ...filter,
      from: days === USUAL ? undefined : period?.from,
      to: days === USUAL ? undefined : period?.to,
    });
  };
  const { from = filter.from, to = filter.to } = shown ?? {};
  return (
    <search className="metrics__scope">
      <Segmented
        label={t("metrics.period")}
        options={PERIODS.map((value) => ({ value: value as string, label: t("metrics.days", { days: value }) }))}
        value={chosen}
        onChange={choose}
      />
      <TextField
        label={t("metrics.from")}
        type="date"
        value={filter.from ?? from ?? ""}
        max={filter.to ?? to}
        onChange={(event) => onFilter({ ...filter, from: event.target.value || undefined, to: filter.to ?? to })}
      />
      <TextField
        label={t("metrics.to")}
        type="date"
        value={filter.to ?? to ?? ""}
        min={filter.from ?? from}
        onChange={(event) => onFilter({ ...filter, from: filter.from ?? from, to: event.target.value || undefined })}
      />
      <SelectField
        label={t("metrics.store")}
        options={[
          { value: "", label: t("metrics.allStores") },
          ...stores.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.storeId ?? ""}
        onChange={(event) => onFilter({ ...filter, storeId: event.target.value || undefined })}
      />
      <FileButton of={fileOf("overview", scopeOf(filter))}>{t("metrics.downloadFigures")}</FileButton>
      <FileButton of={paperOf(filter)}>{t("metrics.paper")}</FileButton>
      {asOf && (
        <span className="metrics__as-of t-13 quiet">
          {t("metrics.asOf")} <Instant at={asOf} style="day-time" />
        </span>
      )}
    </search>
  );
}
