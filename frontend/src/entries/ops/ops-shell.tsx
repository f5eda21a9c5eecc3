import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/api/types";
import { reviewClock, useLiveReviews, useReviews } from "@/features/review";
import { AccountButton, hasRole, sessionQuery } from "@/features/session";
import { useNow } from "@/lib/use-now";
import { Connection } from "@/ui/connection";
import { Mark } from "@/ui/mark";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { AccountPage } from "./account-page";
import "./ops.css";

const securityLink = (className: string, children: ReactNode, onFollow: () => void) => (
  <Link to="/account" className={className} onClick={onFollow}>
    {children}
  </Link>
);

/** What stands around every page of the console: its rooms, how the queue stands against its clock, who works. */
export function OpsShell() {
  const { t } = useTranslation("ops");
  const { data: session } = useSuspenseQuery(sessionQuery());
  const navigate = useNavigate();
  const reviewer = hasRole(session, "penny_reviewer");
  const penny = reviewer || hasRole(session, "penny_admin");
  const proved = session.proof === "TWO_FACTORS";
  const room = useLocation({ select: ({ pathname }) => pathname.split("/")[1] });
  return (
    <div className="ops">
      <header className="ops__top">
        <Mark />
        <span className="t-16 strong ops__wide">{t("title")}</span>
        {penny && proved && <Rooms session={session} />}
        <span className="grow" />
        {reviewer && proved && (room === "review" || room === "second-readings") && <QueueStanding />}
        <AccountButton session={session} securityLink={securityLink} onSignedOut={() => navigate({ to: "/sign-in" })} />
      </header>
      {!penny && (
        <main className="ops__refusal">
          <Refusal>{t("noRole")}</Refusal>
        </main>
      )}
      {penny && (proved ? <Outlet /> : <AccountPage />)}
    </div>
  );
}

/** The rooms that this person's work is in; the others would refuse them anyway. */
function Rooms({ session }: { session: Session }) {
  const { t } = useTranslation("ops");
  return (
    <nav className="ops__rooms" aria-label={t("rooms")}>
      {hasRole(session, "penny_reviewer") && (
        <>
          <Link to="/review" className="ops__room">
            {t("review")}
          </Link>
          <SecondRoom />
          <Link to="/links" className="ops__room">
            {t("links.title")}
          </Link>
        </>
      )}
      {hasRole(session, "penny_admin") && (
        <>
          <Link to="/tenants" className="ops__room">
            {t("tenants.title")}
          </Link>
          <Link to="/pilots" className="ops__room">
            {t("pilots.title")}
          </Link>
          <Link to="/tickets" className="ops__room">
            {t("tickets.title")}
          </Link>
          <Link to="/network" className="ops__room">
            {t("network")}
          </Link>
          <Link to="/disputes" className="ops__room">
            {t("disputes.title")}
          </Link>
          <Link to="/requests" className="ops__room">
            {t("requests.title")}
          </Link>
          <Link
            to="/evidence-holds"
            search={{ kind: "LEGAL" }}
            activeOptions={{ includeSearch: false }}
            className="ops__room"
          >
            {t("evidenceHolds.title")}
          </Link>
          <Link to="/money" className="ops__room">
            {t("money.title")}
          </Link>
          <Link to="/metrics" className="ops__room">
            {t("metrics.title")}
          </Link>
          <Link to="/jobs" className="ops__room">
            {t("jobs.title")}
          </Link>
          <Link to="/people" className="ops__room">
            {t("factors.title")}
          </Link>
          <Link to="/audit" className="ops__room">
            {t("auditLog")}
          </Link>
        </>
      )}
    </nav>
  );
}

function SecondRoom() {
  const { t } = useTranslation("ops");
  const { secondReadings } = useReviews();
  return (
    <Link to="/second-readings" className="ops__room">
      {t("second.title")}
      {secondReadings > 0 && <span className="quiet">{secondReadings}</span>}
    </Link>
  );
}

function QueueStanding() {
  const { t } = useTranslation("ops");
  const live = useLiveReviews();
  const { reviews = [], pending, hasNextPage } = useReviews();
  const now = useNow();
  const near = reviews.filter((item) => reviewClock(item, now).near).length;
  // Oldest first: while one that is loaded still has time, none of the rest is near its limit.
  const more = hasNextPage && near === reviews.length;
  return (
    <>
      {near > 0 && (
        <span className="ops__wide">
          <State meaning="new" icon={Clock}>
            {t(more ? "nearMore" : "near", { count: near })}
          </State>
        </span>
      )}
      {pending !== undefined && <span className="ops__wide quiet">{t("pending", { count: pending })}</span>}
      <Connection state={live} />
    </>
  );
}
