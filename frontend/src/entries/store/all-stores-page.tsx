import { useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { AllStores, useLiveStores } from "@/features/monitor";
import { AccountButton, StoreSwitcher, sessionQuery, useStoreChoice } from "@/features/session";
import { Connection } from "@/ui/connection";
import { Mark } from "@/ui/mark";
import { securityLink } from "./security-link";
import "./store.css";

/** All stores of somebody who looks after several; from here it goes into one of them. */
export function AllStoresPage() {
  const { data: session } = useSuspenseQuery(sessionQuery());
  const { choose } = useStoreChoice(session);
  const navigate = useNavigate();
  const live = useLiveStores();
  const enter = (storeId: string) => {
    choose(storeId);
    void navigate({ to: "/monitor" });
  };
  const look = (storeId: string, alertId: string) => {
    choose(storeId);
    void navigate({ to: "/monitor/$alertId", params: { alertId } });
  };
  return (
    <div className="app app--no-tabs">
      <header className="top">
        <Mark />
        <div className="grow">
          <StoreSwitcher stores={session.stores} onChoose={enter} onAll={() => undefined} />
        </div>
        <Connection state={live} />
        <AccountButton session={session} securityLink={securityLink} onSignedOut={() => navigate({ to: "/sign-in" })} />
      </header>
      <main className="app__room">
        <AllStores offline={live === "offline"} onStore={enter} onAlert={look} />
      </main>
    </div>
  );
}
