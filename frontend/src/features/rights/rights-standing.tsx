import { CircleCheck, CircleSlash, Clock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RightsStanding as Standing } from "@/api/types";
import { useNow } from "@/lib/use-now";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";

/** Where a request stands against the clock that runs now: first somebody reads it, then it is answered. */
export function RightsStanding({ standing }: { standing: Standing }) {
  const { t } = useTranslation("ops");
  const now = useNow();
  if (standing.outcome !== null) {
    return (
      <State icon={standing.outcome === "REFUSED" ? CircleSlash : CircleCheck}>
        {t(`requests.outcome.${standing.outcome}`)}
      </State>
    );
  }
  const due = standing.acknowledgedAt === null ? standing.acknowledgeBy : standing.answerBy;
  const overdue = Date.parse(due) < now;
  const what = standing.acknowledgedAt === null ? "acknowledge" : "answer";
  return (
    <State meaning={overdue ? "bad" : "busy"} icon={Clock}>
      {t(`requests.${overdue ? "overdue" : "due"}.${what}`)} <Instant at={due} style="day" />
    </State>
  );
}
