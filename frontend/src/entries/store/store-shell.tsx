import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { Store as StoreIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Session } from "@/api/types";
import { DecisionDesk, NewAlertAnnouncer, TodayLine, useLiveAlerts, useStore } from "@/features/monitor";
import { useRefreshNetwork } from "@/features/network";
import { SnoozeChoice, useRefreshNotices } from "@/features/notices";
import { ChecklistNote } from "@/features/onboarding";
import { AccountButton, StoreSwitcher, sessionQuery, useStoreChoice } from "@/features/session";
import { StoppedNote, SubscriptionNote } from "@/features/subscription";
import { Connection } from "@/ui/connection";
import { Mark } from "@/ui/mark";
import { Empty, Failure } from "@/ui/notices";
import { securityLink } from "./security-link";
import { RoomContext } from "./store-context";
import { StoreTabs } from "./store-tabs";
import { UpdateNote } from "./update-note";
import "./store.css";

/** What stands around every page of the store app: whose store, whether the line is live, and the tabs. */
export function StoreShell() {
  const { t } = useTranslation("store");
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { store, choose } = useStoreChoice(session);
  const navigate = useNavigate();
  const signedOut = () => navigate({ to: "/sign-in" });

  if (store === undefined) {
    return (
      <main className="no-store">
        <Empty icon={StoreIcon} title={t("noStore.title")}>
          <p className="muted">{t("noStore.text")}</p>
          <AccountButton session={session} securityLink={securityLink} onSignedOut={signedOut} />
        </Empty>
      </main>
    );
  }
  return (
    <StoreFrame
      key={store.id}
      session={session}
      current={store}
      onChoose={(storeId) => {
        choose(storeId);
        void navigate({ to: "/monitor" });
      }}
      onAll={() => void navigate({ to: "/stores" })}
      onSignedOut={signedOut}
    />
  );
}

/** Where the note about the checklist stands: where one comes in, not where one takes its steps. */
const ROOMS = ["/monitor", "/network", "/recovery", "/settings"];

const checklistLink = (className: string, children: ReactNode) => (
  <Link to="/getting-started" className={className}>
    {children}
  </Link>
);

const subscriptionLink = (className: string, children: ReactNode) => (
  <Link to="/settings/subscription" className={className}>
    {children}
  </Link>
);

interface StoreFrameProps {
  session: Session;
  current: Session["stores"][number];
  onChoose: (storeId: string) => void;
  onAll: () => void;
  onSignedOut: () => Promise<void>;
}

function StoreFrame({ session, current, onChoose, onAll, onSignedOut }: StoreFrameProps) {
  const store = useStore(current.id);
  const room = useLocation({ select: ({ pathname }) => pathname });
  const refreshNotices = useRefreshNotices();
  const refreshNetwork = useRefreshNetwork();
  const live = useLiveAlerts(current.id, (topic) => {
    if (topic !== "network") {
      refreshNotices(topic);
    }
    if (topic === undefined || topic === "network") {
      refreshNetwork();
    }
  });
  return (
    <div className="app">
      <header className="top">
        <Mark />
        <div className="grow">
          <StoreSwitcher stores={session.stores} current={current} onChoose={onChoose} onAll={onAll} />
        </div>
        <TodayLine storeId={current.id} />
        <Connection state={live} />
        <AccountButton session={session} securityLink={securityLink} onSignedOut={onSignedOut} />
      </header>
      <main className="app__room">
        {store.isError && <Failure detail={describeProblem(store.error)} onRetry={() => void store.refetch()} />}
        {store.data && (
          <RoomContext value={{ session, store: store.data, admin: current.role === "store_admin", live }}>
            <DecisionDesk
              store={store.data}
              me={session}
              live={live}
              notes={
                <>
                  <UpdateNote />
                  {store.data.liveAt === null && current.role === "store_admin" && ROOMS.includes(room) && (
                    <ChecklistNote link={checklistLink} />
                  )}
                  {ROOMS.includes(room) &&
                    (current.role === "store_admin" ? (
                      <SubscriptionNote store={store.data} link={subscriptionLink} />
                    ) : (
                      store.data.clipsStopped && <StoppedNote />
                    ))}
                </>
              }
              more={(alert, onDone) => <SnoozeChoice storeId={current.id} camera={alert.camera} onDone={onDone} />}
            >
              <Outlet />
            </DecisionDesk>
            <NewAlertAnnouncer storeId={current.id} />
          </RoomContext>
        )}
      </main>
      <StoreTabs storeId={current.id} />
    </div>
  );
}
