import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Certificates, JobPage, Jobs, Tonight } from "@/features/jobs";
import { TabbedRoom } from "./tabbed-room";

/** Long work: how it stands, what goes tonight, and what has gone. */
export function JobsPage() {
  const { t } = useTranslation("ops");
  return (
    <TabbedRoom title={t("jobs.title")}>
      <Link to="/jobs" activeOptions={{ exact: true }} className="ops__room">
        {t("jobs.list")}
      </Link>
      <Link to="/jobs/tonight" className="ops__room">
        {t("jobs.tonight.title")}
      </Link>
      <Link to="/jobs/certificates" className="ops__room">
        {t("jobs.certificates.title")}
      </Link>
    </TabbedRoom>
  );
}

export function JobsListPage() {
  return (
    <Jobs
      link={(job, children) => (
        <Link to="/jobs/runs/$job" params={{ job }}>
          {children}
        </Link>
      )}
    />
  );
}

export function OneJobPage() {
  const { job } = useParams({ strict: false }) as { job: string };
  return <JobPage job={job} back={(children) => <Link to="/jobs">{children}</Link>} />;
}

export function TonightPage() {
  return <Tonight />;
}

export function CertificatesPage() {
  return <Certificates />;
}
