import { CircleCheck, CircleDashed, Hand, Scale } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { WatchedListing } from "@/api/types";
import { State } from "@/ui/state";

/** Whether stores see it, and what is in the way if not. */
export function ListingStanding({ listing }: { listing: WatchedListing }) {
  const { t } = useTranslation("ops");
  if (listing.state === "ENDED") {
    return <State icon={CircleDashed}>{t("watchlist.standing.ENDED")}</State>;
  }
  if (listing.held) {
    return (
      <State meaning="new" icon={Hand}>
        {t("watchlist.standing.held")}
      </State>
    );
  }
  if (listing.disputed) {
    return (
      <State meaning="new" icon={Scale}>
        {t("watchlist.standing.disputed")}
      </State>
    );
  }
  return (
    <State meaning="done" icon={CircleCheck}>
      {t("watchlist.standing.LISTED")}
    </State>
  );
}
