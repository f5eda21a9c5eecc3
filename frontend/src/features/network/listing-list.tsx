import { MapPinOff, Network, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { NetworkListing, Store } from "@/api/types";
import { Bone, Empty, Failure, OfflineNote } from "@/ui/notices";
import { More } from "@/ui/pages";
import { ListingFilter } from "./listing-filter";
import { ListingRow } from "./listing-row";
import { type NetworkFilter, narrows } from "./network-filter";
import { useListings } from "./network-queries";
import "./network.css";

interface ListingListProps {
  store: Store;
  filter: NetworkFilter;
  onFilter: (filter: NetworkFilter) => void;
  offline: boolean;
  /** The way to say where the store is; null for who may not. */
  regionLink: ReactNode;
  link: (listing: NetworkListing, className: string, children: ReactNode) => ReactNode;
}

/** Who is known to the stores of the region, last seen first. */
export function ListingList({ store, filter, onFilter, offline, regionLink, link }: ListingListProps) {
  const { t } = useTranslation("store");
  const { listings, region, error, refetch, ...pages } = useListings(store.id, filter);
  const narrowed = narrows(filter);
  return (
    <div className="network">
      <header className="network__head">
        <h1 className="t-24">{t("network.title")}</h1>
        <p className="t-14 muted">{region ? t("network.about", { region }) : t("network.aboutAny")}</p>
      </header>
      {offline && <OfflineNote>{t("network.offline")}</OfflineNote>}
      {(narrowed || (listings?.length ?? 0) > 0) && <ListingFilter value={filter} onChange={onFilter} />}
      {listings === undefined && error === null && <ListingBones />}
      {listings === undefined && error !== null && (
        <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
      )}
      {listings?.length === 0 && <Nobody region={region} narrowed={narrowed} regionLink={regionLink} />}
      <ul className="rows">
        {listings?.map((listing) => (
          <li key={listing.id}>
            {link(listing, "row network__row", <ListingRow listing={listing} timeZone={store.timeZone} />)}
          </li>
        ))}
      </ul>
      <More pages={pages} wide />
    </div>
  );
}

interface NobodyProps {
  region: string | null | undefined;
  narrowed: boolean;
  regionLink: ReactNode;
}

/** Why nobody is there: nothing found, no region, or nobody known. */
function Nobody({ region, narrowed, regionLink }: NobodyProps) {
  const { t } = useTranslation("store");
  if (!region) {
    return (
      <Empty icon={MapPinOff} title={t("network.noRegion")}>
        <p className="muted">{t(regionLink === null ? "network.noRegionStaff" : "network.noRegionText")}</p>
        {regionLink}
      </Empty>
    );
  }
  if (narrowed) {
    return (
      <Empty icon={SearchX} title={t("network.notFound")}>
        <p className="muted">{t("network.notFoundText")}</p>
      </Empty>
    );
  }
  return (
    <Empty icon={Network} title={t("network.empty", { region })}>
      <p className="muted">{t("network.emptyText")}</p>
    </Empty>
  );
}

function ListingBones() {
  const { t } = useTranslation();
  return (
    <div className="stack network__bones" role="status">
      <span className="vh">{t("loading")}</span>
      {["a", "b", "c"].map((key) => (
        <Bone key={key} className="bone--listing" />
      ))}
    </div>
  );
}
