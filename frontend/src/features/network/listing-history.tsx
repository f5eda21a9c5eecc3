import { Store } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { NetworkListing } from "@/api/types";
import { formatKilometres } from "@/lib/distance";
import { Instant } from "@/ui/instant";
import { State } from "@/ui/state";

interface ListingHistoryProps {
  listing: NetworkListing;
  timeZone: string;
}

/** The confirmed incidents: what was seen and when, never in whose store. */
export function ListingHistory({ listing, timeZone }: ListingHistoryProps) {
  const { t, i18n } = useTranslation("store");
  const elsewhere = (kilometres: number | null) =>
    kilometres === null
      ? t("network.inAnotherStore")
      : t("network.inAnotherStoreAway", { distance: formatKilometres(kilometres, i18n.language) });
  return (
    <section>
      <h2 className="listing__head label">{t("network.history")}</h2>
      <ol className="rows rows--closed">
        {listing.history.map((incident) => (
          <li key={`${incident.occurredAt} ${incident.sentence}`} className="listing__incident">
            <p>{incident.sentence}</p>
            <p className="t-13 muted">
              <Instant at={incident.occurredAt} style="day-time" timeZone={timeZone} />
              {incident.here ? (
                <State icon={Store}>{t("network.inThisStore")}</State>
              ) : (
                <span>{elsewhere(incident.kilometres)}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
