import { RotateCcw, Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { NetworkListing } from "@/api/types";
import { formatKilometres } from "@/lib/distance";
import { Face } from "@/ui/face";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";

interface ListingRowProps {
  listing: NetworkListing;
  timeZone: string;
}

/** One glance: who, how often, when last, and whether here. */
export function ListingRow({ listing, timeZone }: ListingRowProps) {
  const { t, i18n } = useTranslation("store");
  const away = listing.history[0]?.kilometres ?? null;
  return (
    <>
      <Face url={listing.pictures[0] ?? null} large />
      <span className="grow network__glance">
        <span className="label id">{listing.reference}</span>
        <span className="t-13 muted">
          {t("network.incidents", { count: listing.incidents })} {t("network.inStores", { count: listing.stores })},{" "}
          <Instant at={listing.lastSeenAt} style="day-time" timeZone={timeZone} />
          {away !== null && <>, {t("network.away", { distance: formatKilometres(away, i18n.language) })}</>}
        </span>
        <ListingStates listing={listing} />
      </span>
    </>
  );
}

/** Nothing where there is nothing to say. */
export function ListingStates({ listing }: { listing: NetworkListing }) {
  const { t } = useTranslation("store");
  if (listing.returnedAt === null && listing.incidentsHere === 0) {
    return null;
  }
  return (
    <span className="network__states">
      {listing.returnedAt !== null && (
        <State meaning="new" icon={RotateCcw}>
          {t("network.returned")}
        </State>
      )}
      {listing.incidentsHere > 0 && <State icon={Store}>{t("network.here", { count: listing.incidentsHere })}</State>}
    </span>
  );
}
