import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { JobRun } from "@/api/types";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { underWay, useJobActs } from "./job-queries";

/** What can be done with a job as its latest run stands. */
export function JobActs({ job, run }: { job: string; run: JobRun | null }) {
  const { t } = useTranslation("ops");
  const { start, stop, restart } = useJobActs();
  const refused = start.error ?? stop.error ?? restart.error;
  const params = { path: { runId: run?.id ?? "" } };
  return (
    <>
      {refused && <Refusal>{describeProblem(refused)}</Refusal>}
      <div className="jobs__acts">
        {underWay(run) ? (
          <Button
            size="dense"
            busy={stop.isPending}
            disabled={run?.state === "STOPPING"}
            onClick={() => stop.mutate({ params })}
          >
            {t("jobs.stop")}
          </Button>
        ) : (
          <Button
            size="dense"
            variant="primary"
            busy={start.isPending}
            onClick={() => start.mutate({ params: { path: { job } }, body: { arguments: {} } })}
          >
            {t("jobs.start")}
          </Button>
        )}
        {(run?.state === "STOPPED" || run?.state === "FAILED") && (
          <Button size="dense" busy={restart.isPending} onClick={() => restart.mutate({ params })}>
            {t("jobs.restart")}
          </Button>
        )}
      </div>
    </>
  );
}
