import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Job } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";
import { JobActs } from "./job-acts";
import { useJobs } from "./job-queries";
import { knownJob } from "./job-words";
import { RunProgress } from "./run-progress";
import "./jobs.css";

interface JobsProps {
  /** To all runs of a job. */
  link: (job: string, children: ReactNode) => ReactNode;
}

/** Every job: when it comes by itself, how its latest run stands, and the ways to steer it. */
export function Jobs({ link }: JobsProps) {
  const { t } = useTranslation("ops");
  const { data, isPending, isError, error, refetch } = useJobs();
  return (
    <div className="jobs">
      <p className="muted">{t("jobs.text")}</p>
      {isPending && <Bone className="bone--page" />}
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      <ul className="panels">
        {data?.items.map((job) => (
          <OneJob key={job.name} job={job} link={link} />
        ))}
      </ul>
    </div>
  );
}

function OneJob({ job, link }: { job: Job } & JobsProps) {
  const { t } = useTranslation("ops");
  const known = knownJob(job.name);
  return (
    <li className="panel">
      <div className="jobs__head">
        <h2 className="t-16 strong">{link(job.name, known ? t(`jobs.job.${known}`) : job.name)}</h2>
        {job.next !== null && (
          <p className="t-13 quiet">
            {t("jobs.next")} <Instant at={job.next} style="day-time" />
          </p>
        )}
      </div>
      {known && <p className="t-14 muted">{t(`jobs.what.${known}`)}</p>}
      {job.latest === null ? <p className="t-14">{t("jobs.never")}</p> : <RunProgress run={job.latest} />}
      <JobActs job={job.name} run={job.latest} />
    </li>
  );
}
