import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PolicyManager } from "@/features/policies";
import { Holds, WatchedPage, Watchlist, watchFilterOf } from "@/features/watchlist";
import { buttonClass } from "@/ui/button";
import { TabbedRoom } from "./tabbed-room";

/** The network: by what people become known, who is, and who is kept from it. */
export function NetworkPage() {
  const { t } = useTranslation("ops");
  return (
    <TabbedRoom title={t("network")}>
      <Link to="/network" activeOptions={{ exact: true, includeSearch: false }} className="ops__room">
        {t("policies.title")}
      </Link>
      <Link to="/network/listings" className="ops__room">
        {t("watchlist.title")}
      </Link>
      <Link to="/network/holds" className="ops__room">
        {t("holds.title")}
      </Link>
    </TabbedRoom>
  );
}

/** Which policy is shown stands in the address. */
export function PoliciesPage() {
  const { policy } = useSearch({ strict: false }) as { policy?: string };
  const navigate = useNavigate();
  return (
    <PolicyManager
      policyId={policy}
      link={(policyId, current, children) => (
        <Link
          to="/network"
          search={{ policy: policyId }}
          className="policies__policy"
          aria-current={current ? "page" : undefined}
        >
          {children}
        </Link>
      )}
      newLink={(label, children) => (
        <Link
          to="/network"
          search={{ policy: "new" }}
          className={`${buttonClass({ variant: "plain" })} btn--icon`}
          aria-label={label}
        >
          {children}
        </Link>
      )}
      onProposed={(policyId) => void navigate({ to: "/network", search: { policy: policyId } })}
    />
  );
}

export function ListingsPage() {
  const filter = watchFilterOf(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <Watchlist
      filter={filter}
      onFilter={(search) => void navigate({ to: "/network/listings", search, replace: true })}
      link={(listingId, children) => (
        <Link to="/network/listings/$listingId" params={{ listingId }} className="row">
          {children}
        </Link>
      )}
    />
  );
}

export function ListingPage() {
  const { t } = useTranslation("ops");
  const { listingId = "" } = useParams({ strict: false });
  return (
    <>
      <Link to="/network/listings" className="btn btn--plain btn--dense">
        {t("watchlist.back")}
      </Link>
      <WatchedPage listingId={listingId} />
    </>
  );
}

export function HoldsPage() {
  return <Holds />;
}
