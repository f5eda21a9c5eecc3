import { CircleCheck, CircleDashed, DoorOpen } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { OnboardingStep } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";
import { State } from "@/ui/state";
import { useChecklist } from "./onboarding-queries";
import "./onboarding.css";

interface GettingStartedProps {
  storeId: string;
  timeZone: string;
  /** Wraps a step in the link to where it is done; nothing for what cannot be hurried. */
  link: (step: OnboardingStep, children: ReactNode) => ReactNode;
  /** Called once the store's cameras are heard. */
  onLive: () => void;
}

/** What stands between a new store and its first alert. Left and taken up again anywhere. */
export function GettingStarted({ storeId, timeZone, link, onLive }: GettingStartedProps) {
  const { t } = useTranslation("store");
  const checklist = useChecklist(storeId);
  const items = checklist.data?.items ?? [];
  const done = items.filter((item) => item.doneAt !== null).length;
  const live = checklist.data?.liveAt ?? null;
  const opened = useEffectEvent(onLive);

  useEffect(() => {
    if (live !== null) {
      opened();
    }
  }, [live]);

  if (checklist.isError) {
    return <Failure detail={describeProblem(checklist.error)} onRetry={() => void checklist.refetch()} />;
  }
  if (checklist.data === undefined) {
    return <Bone className="bone--page" />;
  }
  const next = items.find((item) => item.doneAt === null)?.step;
  return (
    <>
      <div className="checklist__head">
        <p>{t(live === null ? "start.text" : "start.liveText")}</p>
        {items.length > 0 && (
          <label className="checklist__progress">
            <span className="t-13 muted">{t("start.progress", { done, of: items.length })}</span>
            <progress value={done} max={items.length} />
          </label>
        )}
        {live !== null && (
          <State meaning="done" icon={DoorOpen}>
            {t("start.live")} <Instant at={live} style="letter" timeZone={timeZone} />
          </State>
        )}
      </div>
      <ol className="rows rows--closed checklist">
        {items.map(({ step, doneAt }) => (
          <li key={step} aria-current={step === next ? "step" : undefined}>
            {link(
              step,
              <>
                {doneAt === null ? (
                  <CircleDashed className="icon checklist__open" />
                ) : (
                  <CircleCheck className="icon checklist__done" />
                )}
                <span className="grow">
                  <span className="strong">{t(`start.step.${step}.title`)}</span>
                  <br />
                  <span className="t-13 quiet">
                    {doneAt === null ? (
                      t(`start.step.${step}.text`)
                    ) : (
                      <>
                        {t("start.done")} <Instant at={doneAt} style="letter" timeZone={timeZone} />
                      </>
                    )}
                  </span>
                </span>
              </>,
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
