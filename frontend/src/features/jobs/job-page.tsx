import { History } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { PagedList } from "@/ui/pages";
import { useRuns } from "./job-queries";
import { knownJob } from "./job-words";
import { RunProgress } from "./run-progress";
import "./jobs.css";

/** All runs of a job, newest first. */
export function JobPage({ job, back }: { job: string; back: (children: ReactNode) => ReactNode }) {
  const { t } = useTranslation("ops");
  const { runs, ...pages } = useRuns(job);
  const known = knownJob(job);
  return (
    <div className="jobs">
      <p className="t-14">{back(t("jobs.all"))}</p>
      <h2 className="t-20 strong">{known ? t(`jobs.job.${known}`) : job}</h2>
      <PagedList
        pages={pages}
        items={runs}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: History, title: t("jobs.never") }}
      >
        <ul className="panels">
          {runs?.map((run) => (
            <li key={run.id} className="panel">
              <RunProgress run={run} />
            </li>
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
