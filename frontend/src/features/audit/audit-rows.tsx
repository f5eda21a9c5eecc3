import { ScrollText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Empty } from "@/ui/notices";
import { More, type Pages } from "@/ui/pages";
import { actionKey, roleKey } from "./audit-words";
import "./audit.css";

export interface AuditRow {
  seq: number;
  at: string;
  /** Who did it, as far as it may be told. */
  who: string | null;
  role: string;
  action: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
  /** Whose log it stands in, where several are shown. */
  log?: string;
}

interface AuditRowsProps {
  rows: readonly AuditRow[];
  timeZone?: string;
  pages: Pages;
  /** Shows what else was done to it. */
  onSubject?: (subjectId: string) => void;
}

/** What was done, newest first, in words; what it was done to stands as its id. */
export function AuditRows({ rows, timeZone, pages, onSubject }: AuditRowsProps) {
  const { t } = useTranslation();
  if (rows.length === 0) {
    return <Empty icon={ScrollText} title={t("audit.empty")} />;
  }
  return (
    <>
      <ol className="rows rows--closed audit">
        {rows.map((row) => (
          <li key={`${row.log} ${row.seq}`} className="row audit__row">
            <span className="audit__seq quiet t-13">{row.seq}</span>
            <div className="grow">
              <div className="strong">
                <Action action={row.action} />
              </div>
              <div className="t-13 muted">
                {row.who ?? t(`audit.role.${roleKey(row.role)}`)},{" "}
                <Instant at={row.at} style="day-time" timeZone={timeZone} />
                {row.log && `, ${row.log}`}
              </div>
              <div className="t-13 quiet audit__subject">
                {onSubject && row.subjectId !== null ? (
                  <Button variant="link" onClick={() => onSubject(row.subjectId ?? "")}>
                    {row.subjectId}
                  </Button>
                ) : (
                  row.subjectId
                )}{" "}
                {words(row.detail).join(", ")}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <div className="audit__more">
          <More pages={pages} wide />
        </div>
      )}
    </>
  );
}

/** An action that has no words yet is shown as it is recorded. */
function Action({ action }: { action: string }) {
  const { t } = useTranslation();
  const key = actionKey(action);
  return <>{key === undefined ? action : t(`audit.action.${key}`)}</>;
}

function words(detail: Record<string, unknown>): string[] {
  return Object.entries(detail).map(([name, value]) => `${name} ${String(value)}`);
}
