import { Eye } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { EvidenceView } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { useEvidenceViews } from "./use-evidence";

interface SeenByProps {
  storeId: string;
  alertId: string;
  timeZone: string;
  /** Whether the view of who looks now is on record. */
  viewed: boolean;
}

/** Who has opened the evidence, newest first: the store that owns it sees every viewer. */
export function SeenBy({ storeId, alertId, timeZone, viewed }: SeenByProps) {
  const { t } = useTranslation("store");
  const views = useEvidenceViews(storeId, alertId, viewed);
  const seen = byViewer(views.data ?? []);
  return (
    <section className="seen-by" aria-label={t("seenBy.label")}>
      <h3 className="t-13 label seen-by__head">
        <Eye className="icon icon--s" />
        {t("seenBy.label")}
      </h3>
      {views.isError && <Refusal>{describeProblem(views.error)}</Refusal>}
      {views.data && seen.length === 0 && <p className="t-13 quiet">{t("seenBy.nobody")}</p>}
      <ul className="seen-by__list t-13">
        {seen.map(({ view, times }) => (
          <li key={`${view.role} ${view.viewer} ${view.reason}`} className="line">
            <span className="grow trunc">
              {view.viewer ?? t(`seenBy.role.${roleOf(view)}`)}
              {times > 1 && <span className="quiet"> {t("seenBy.times", { count: times })}</span>}
            </span>
            <Instant className="quiet" at={view.at} style="day-time" timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line for each viewer and reason, with the latest time. */
function byViewer(views: readonly EvidenceView[]): { view: EvidenceView; times: number }[] {
  const lines = new Map<string, { view: EvidenceView; times: number }>();
  for (const view of views) {
    const key = `${view.role} ${view.viewer} ${view.reason}`;
    const line = lines.get(key);
    lines.set(key, { view: line?.view ?? view, times: (line?.times ?? 0) + 1 });
  }
  return [...lines.values()];
}

const ROLES = ["STORE", "REVIEW", "OPS", "OFFENDER"] as const;

function roleOf(view: EvidenceView): (typeof ROLES)[number] {
  return ROLES.find((role) => role === view.role) ?? "STORE";
}
