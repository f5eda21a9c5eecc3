import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
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

/** What stands around every page of the console: where one is, how the queue stands against its clock, who works. */
export function OpsShell() {
  const { t } = useTranslation(["ops", "common"]);
  const { data: session } = useSuspenseQuery(sessionQuery());
  const navigate = useNavigate();
  const reviewer = hasRole(session, "penny_reviewer", "penny_admin");
  const proved = session.proof === "TWO_FACTORS";
  const inAccount = useLocation({ select: ({ pathname }) => pathname.endsWith("/account") }) || !proved;
  return (
    <div className="ops">
      <header className="ops__top">
        <Mark />
        <span className="t-16 strong">{t("title")}</span>
        <span className="quiet" aria-hidden="true">
          /
        </span>
        <h1 className="t-14">{inAccount ? t("common:security.title") : t("review")}</h1>
        <span className="grow" />
        {reviewer && proved && <QueueStanding />}
        <AccountButton session={session} securityLink={securityLink} onSignedOut={() => navigate({ to: "/sign-in" })} />
      </header>
      {!reviewer && (
        <main className="ops__refusal">
          <Refusal>{t("noRole")}</Refusal>
        </main>
      )}
      {reviewer && (proved ? <Outlet /> : <AccountPage />)}
    </div>
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
