import { Link, Outlet, useMatchRoute, useParams } from "@tanstack/react-router";
import { HandCoins } from "lucide-react";
import { useTranslation } from "react-i18next";
import { PeopleList, PersonPage } from "@/features/recovery";
import { classNames } from "@/lib/class-names";
import { useMediaQuery, WIDE } from "@/lib/use-media-query";
import { Empty } from "@/ui/notices";
import { InnerTop } from "./inner-top";
import { useRoom } from "./store-context";

/** People and what they owe; on a wide screen the list stays beside the person or the ledger. */
export function RecoveryPage() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const wide = useMediaQuery(WIDE);
  const { personId }: { personId?: string } = useParams({ strict: false });
  const onLedger = useMatchRoute()({ to: "/recovery/ledger" }) !== false;
  const inside = personId !== undefined || onLedger;

  const list = (
    <PeopleList
      storeId={store.id}
      timeZone={store.timeZone}
      link={(person, className, children) => (
        <Link to="/recovery/$personId" params={{ personId: person.id }} className={className}>
          {children}
        </Link>
      )}
      ledgerLink={(className, children) => (
        <Link to="/recovery/ledger" className={className}>
          {children}
        </Link>
      )}
    />
  );
  // One tree for both widths: turning the phone keeps an open code or sheet.
  return (
    <div className={wide ? "side-by-side" : "one-at-a-time"}>
      {(wide || !inside) && (
        <div key="list" className={classNames("scroll", wide && "side-by-side__list")}>
          {list}
        </div>
      )}
      {inside && <Outlet key="inside" />}
      {wide && !inside && <Empty icon={HandCoins} title={t("recovery.choose")} />}
    </div>
  );
}

export function PersonRoute() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const { personId }: { personId: string } = useParams({ strict: false });
  return (
    <PersonPage
      key={personId}
      storeId={store.id}
      personId={personId}
      timeZone={store.timeZone}
      header={(title) => <InnerTop title={title} room={t("recovery.title")} back={{ to: "/recovery" }} />}
      link={(incident, className, children) => (
        <Link to="/monitor/$alertId" params={{ alertId: incident.alertId }} className={className}>
          {children}
        </Link>
      )}
    />
  );
}
