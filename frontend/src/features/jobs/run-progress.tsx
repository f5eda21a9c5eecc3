import { CircleCheck, CircleDashed, CirclePause, CircleX, Loader } from "lucide-react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { JobRun } from "@/api/types";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";
import { knownStep } from "./job-words";

const STATES: Record<JobRun["state"], Pick<ComponentProps<typeof State>, "meaning" | "icon">> = {
  WAITING: { icon: CircleDashed },
  RUNNING: { meaning: "busy", icon: Loader },
  STOPPING: { meaning: "busy", icon: Loader },
  STOPPED: { meaning: "new", icon: CirclePause },
  FAILED: { meaning: "bad", icon: CircleX },
  DONE: { meaning: "done", icon: CircleCheck },
};

/** How a run stands: its state, each step with what is done of it, its rate and what is left. */
export function RunProgress({ run }: { run: JobRun }) {
  const { t, i18n } = useTranslation("ops");
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className="jobs__run">
      <p className="t-14 jobs__state">
        <State {...STATES[run.state]}>{t(`jobs.state.${run.state}`)}</State>
        <span>
          <Instant at={run.askedAt} style="day-time" />, {t(run.byItself ? "jobs.byItself" : "jobs.asked")}
          {run.attempts > 1 && <>, {t("jobs.attempts", { count: run.attempts })}</>}
        </span>
      </p>
      {run.failure !== null && <p className="t-14">{run.failure}</p>}
      {run.steps.length > 0 && (
        <ul className="jobs__steps">
          {run.steps.map((step) => (
            <li key={step.step}>
              <StepDone step={step} number={number} />
            </li>
          ))}
        </ul>
      )}
      {run.perSecond !== null && (
        <p className="t-13 quiet num">
          {t("jobs.rate", { rate: number.format(run.perSecond) })}
          {run.remainingSeconds !== null && (
            <>, {t("jobs.remaining", { count: Math.ceil(run.remainingSeconds / 60) })}</>
          )}
          {run.server !== null && (
            <>
              , <span className="id">{run.server}</span>
            </>
          )}
        </p>
      )}
    </div>
  );
}

function StepDone({ step, number }: { step: JobRun["steps"][number]; number: Intl.NumberFormat }) {
  const { t } = useTranslation("ops");
  const known = knownStep(step.step);
  const name = known ? t(`jobs.step.${known}`) : step.step;
  const total = Math.max(step.total, 1);
  return (
    <>
      <span className="t-14">{name}</span>
      <progress aria-label={name} max={total} value={step.ended ? total : step.done} />
      <span className="t-13 quiet num">
        {t("jobs.of", { done: number.format(step.done), total: number.format(step.total) })}
      </span>
    </>
  );
}
