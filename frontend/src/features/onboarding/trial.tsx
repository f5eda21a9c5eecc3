import { CalendarCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Failure, Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { useTrial, useTrialBegin } from "./onboarding-queries";

interface TrialProps {
  storeId: string;
  timeZone: string;
}

/** The month in which a store tries Penny: begun by one press, without a card, ended by itself. */
export function Trial({ storeId, timeZone }: TrialProps) {
  const { t } = useTranslation("store");
  const trial = useTrial(storeId);
  const begin = useTrialBegin();
  if (trial.isError) {
    return <Failure detail={describeProblem(trial.error)} onRetry={() => void trial.refetch()} />;
  }
  if (trial.data === undefined) {
    return <Bone className="bone--letter" />;
  }
  return (
    <div className="stack">
      <p>{t("trial.text")}</p>
      {trial.data.startedAt !== null && trial.data.endsAt !== null ? (
        <>
          <State meaning="done" icon={CalendarCheck}>
            {t("trial.begun")} <Instant at={trial.data.startedAt} style="letter" timeZone={timeZone} />
          </State>
          <p>
            {t("trial.ends")} <Instant at={trial.data.endsAt} style="letter" timeZone={timeZone} />
          </p>
        </>
      ) : (
        <>
          {begin.isError && <Refusal>{describeProblem(begin.error)}</Refusal>}
          <Button
            variant="primary"
            size="big"
            wide
            busy={begin.isPending}
            onClick={() => begin.mutate({ params: { path: { storeId } } })}
          >
            {t("trial.begin")}
          </Button>
        </>
      )}
    </div>
  );
}
