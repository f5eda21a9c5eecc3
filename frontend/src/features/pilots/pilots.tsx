import { CircleCheck, CircleDashed, Sprout } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Pilot } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { State } from "@/ui/state";
import { usePilots } from "./pilot-queries";
import "./pilots.css";

/** Where each store stands that joins by itself, the newest first. */
export function Pilots() {
  const { t, i18n } = useTranslation("ops");
  const { pilots, isError, error, refetch, ...pages } = usePilots();
  if (isError) {
    return <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />;
  }
  if (pilots === undefined) {
    return <Bone className="bone--page" />;
  }
  if (pilots.length === 0) {
    return <Empty icon={Sprout} title={t("pilots.none")} />;
  }
  const countries = new Intl.DisplayNames(i18n.language, { type: "region" });
  return (
    <div className="pilots">
      <table className="pilots__table">
        <thead>
          <tr>
            <th scope="col">{t("pilots.store")}</th>
            <th scope="col">{t("pilots.place")}</th>
            <th scope="col">{t("pilots.since")}</th>
            <th scope="col">{t("pilots.progress")}</th>
            <th scope="col">{t("pilots.next")}</th>
            <th scope="col">{t("pilots.trial")}</th>
          </tr>
        </thead>
        <tbody>
          {pilots.map((pilot) => (
            <tr key={pilot.storeId}>
              <th scope="row" data-label={t("pilots.store")}>
                <span className="strong">{pilot.name}</span>
                <br />
                <span className="t-13 quiet">{pilot.operator}</span>
              </th>
              <td data-label={t("pilots.place")}>
                {pilot.region !== null && pilot.country !== null && (
                  <>
                    {pilot.region}, {countries.of(pilot.country)}
                  </>
                )}
              </td>
              <td data-label={t("pilots.since")}>
                <When at={pilot.items[0]?.doneAt ?? null} />
              </td>
              <td data-label={t("pilots.progress")}>{t("pilots.done", taken(pilot))}</td>
              <td data-label={t("pilots.next")}>
                <Standing pilot={pilot} />
              </td>
              <td data-label={t("pilots.trial")}>
                {pilot.trialEndsAt === null ? (
                  <span className="quiet">{t("pilots.notBegun")}</span>
                ) : (
                  <When at={pilot.trialEndsAt} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <More pages={pages} />
    </div>
  );
}

function Standing({ pilot }: { pilot: Pilot }) {
  const { t } = useTranslation("ops");
  const next = pilot.items.find((item) => item.doneAt === null)?.step;
  if (next === undefined) {
    return (
      <State meaning="done" icon={CircleCheck}>
        {t("pilots.complete")}
      </State>
    );
  }
  return (
    <State meaning={pilot.liveAt === null ? "new" : "done"} icon={pilot.liveAt === null ? CircleDashed : CircleCheck}>
      {pilot.liveAt === null ? t("pilots.waiting") : t("pilots.live")}: {t(`pilots.step.${next}`)}
    </State>
  );
}

function When({ at }: { at: string | null }) {
  return at === null ? null : <Instant at={at} style="day-time" />;
}

function taken(pilot: Pilot) {
  return { done: pilot.items.filter((item) => item.doneAt !== null).length, of: pilot.items.length };
}
