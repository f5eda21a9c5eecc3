import { Search, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { ListingState } from "@/api/types";
import { TextField } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { PagedList } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { ListingStanding } from "./listing-standing";
import type { WatchFilter } from "./watch-filter";
import { useWatchlist } from "./watch-queries";
import "./watchlist.css";

const STATES = ["LISTED", "SUSPENDED", "ENDED"] as const satisfies readonly ListingState[];

interface WatchlistProps {
  filter: WatchFilter;
  onFilter: (filter: WatchFilter) => void;
  link: (listingId: string, children: ReactNode) => ReactNode;
}

/** Who is known where, by which policy and for how long. */
export function Watchlist({ filter, onFilter, link }: WatchlistProps) {
  const { t } = useTranslation("ops");
  const state = filter.state ?? "LISTED";
  const { listings, ...pages } = useWatchlist(state, filter.reference ?? "");
  return (
    <div className="worklist">
      <div className="watchlist__filter">
        <Segmented
          label={t("watchlist.which")}
          options={STATES.map((value) => ({ value, label: t(`watchlist.state.${value}`) }))}
          value={state}
          onChange={(chosen) => onFilter({ ...filter, state: chosen === "LISTED" ? undefined : chosen })}
        />
        <TextField
          label={t("watchlist.reference")}
          type="search"
          maxLength={10}
          value={filter.reference ?? ""}
          onChange={(event) => onFilter({ ...filter, reference: event.target.value.trim() || undefined })}
        />
      </div>
      <PagedList
        pages={pages}
        items={listings}
        problem={pages.isError && listings === undefined ? describeProblem(pages.error) : undefined}
        none={{ icon: filter.reference ? Search : Waypoints, title: t(`watchlist.none.${state}`) }}
      >
        <ul className="rows rows--closed rows--wrap">
          {listings?.map((listing) => (
            <li key={listing.id}>
              {link(
                listing.id,
                <>
                  <span className="grow">
                    <span className="id strong">{listing.reference}</span>{" "}
                    <span className="quiet">{listing.region}</span>
                    <br />
                    <span className="t-13 muted">
                      {t("watchlist.by", { policy: listing.policy, version: listing.policyVersion })}
                    </span>
                    <br />
                    <span className="t-13 quiet">
                      {t("watchlist.rests", { count: listing.incidents, stores: listing.stores })}
                    </span>
                  </span>
                  <span className="watchlist__standing">
                    <ListingStanding listing={listing} />
                    <span className="t-13 quiet">
                      {listing.endedAt === null ? (
                        <>
                          {t("watchlist.until")} <Instant at={listing.expiresAt} style="letter" />
                        </>
                      ) : (
                        <>
                          {t("watchlist.ended")} <Instant at={listing.endedAt} style="letter" />
                        </>
                      )}
                    </span>
                  </span>
                </>,
              )}
            </li>
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
