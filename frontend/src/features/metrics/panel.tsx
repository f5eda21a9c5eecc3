import { ChartColumn, Table2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { MetricDefinition } from "@/api/types";
import { IconButton } from "@/ui/button";
import { Bone, Failure } from "@/ui/notices";
import { Defined } from "./defined";
import { FileButton } from "./file-button";

interface PanelProps {
  title: string;
  /** What it means, where it is one figure. */
  definition?: MetricDefinition;
  /** Address of the same as a file. */
  file: string;
  query: { isError: boolean; error: unknown; isPending: boolean; refetch: () => unknown };
  /** Chooses what is shown. */
  choice?: ReactNode;
  /** Shown where a drawing would be, when there is nothing to draw. */
  none?: string | false;
  drawing: ReactNode;
  table: ReactNode;
  wide?: boolean;
}

/** A chart with its definition, the same as a table, and the same as a file. */
export function Panel({ title, definition, file, query, choice, none, drawing, table, wide }: PanelProps) {
  const { t } = useTranslation("ops");
  const [asTable, setAsTable] = useState(false);
  return (
    <section className={wide ? "metrics__panel metrics__panel--wide" : "metrics__panel"} aria-label={title}>
      <div className="metrics__head">
        <h2 className="t-14 strong grow">{definition ? <Defined of={definition}>{title}</Defined> : title}</h2>
        <IconButton
          icon={asTable ? ChartColumn : Table2}
          label={t(asTable ? "metrics.asChart" : "metrics.asTable", { title })}
          variant="plain"
          size="dense"
          pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        />
        <FileButton of={file} label={t("metrics.download", { title })} />
      </div>
      {choice}
      {query.isError && <Failure detail={describeProblem(query.error)} onRetry={() => void query.refetch()} />}
      {query.isPending && !query.isError && <Bone className="bone--metrics" />}
      {!query.isError &&
        !query.isPending &&
        (none ? (
          <p className="metrics__none muted">{none}</p>
        ) : asTable ? (
          <div className="metrics__table">{table}</div>
        ) : (
          drawing
        ))}
    </section>
  );
}
