import { Link, Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PolicyManager } from "@/features/policies";
import { Holds, WatchedPage, Watchlist, watchFilterOf } from "@/features/watchlist";
import { buttonClass } from "@/ui/button";

/** The network: by what people become known, who is, and who is kept from it. */
export function NetworkPage() {
  const { t } = useTranslation("ops");
  return (
    <main className="ops__page ops-network">
      <h1 className="vh">{t("network")}</h1>
      <nav className="ops-network__rooms" aria-label={t("network")}>
        <Link to="/network" activeOptions={{ exact: true, includeSearch: false }} className="ops__room">
          {t("policies.title")}
        </Link>
        <Link to="/network/listings" className="ops__room">
          {t("watchlist.title")}
        </Link>
        <Link to="/network/holds" className="ops__room">
          {t("holds.title")}
        </Link>
      </nav>
      <div className="ops-network__room">
        <Outlet />
      </div>
    </main>
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
