import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { HoldKind, WatchedListing, WatchedListingDetail } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";
import { HoldList } from "./hold-list";
import { HoldSheet } from "./hold-sheet";
import { ListingStanding } from "./listing-standing";
import { useWatched } from "./watch-queries";
import "./watchlist.css";

/** A listing: on what it rests, and the hand that stops it. */
export function WatchedPage({ listingId }: { listingId: string }) {
  const { data, error, refetch } = useWatched(listingId);
  // What is being written stays where a later look fails.
  if (data === undefined) {
    return error === null ? (
      <Bone className="bone--page" />
    ) : (
      <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
    );
  }
  return (
    <div className="watched">
      <Facts detail={data} />
      <div className="stack">
        <HoldList holds={data.holds} />
        {data.listing.state !== "ENDED" && <Acts listing={data.listing} />}
      </div>
    </div>
  );
}

function Facts({ detail: { listing, version, incidents } }: { detail: WatchedListingDetail }) {
  const { t } = useTranslation("ops");
  return (
    <section className="stack" aria-label={t("watchlist.rule")}>
      <header className="watched__head">
        <h2 className="t-20 id">{listing.reference}</h2>
        <ListingStanding listing={listing} />
      </header>
      <dl className="facts">
        <dt>{t("watchlist.region")}</dt>
        <dd>{listing.region}</dd>
        <dt>{t("watchlist.rule")}</dt>
        <dd>
          {t("watchlist.by", { policy: version.terms.name, version: version.version })}
          <br />
          <span className="t-13 muted">
            {t("policies.stores", { count: version.terms.stores })},{" "}
            {t("policies.days", { count: version.terms.withinDays })}
          </span>
        </dd>
        <dt>{t("watchlist.since")}</dt>
        <dd>
          <Instant at={listing.listedAt} style="day-time" />
        </dd>
        <dt>{t("watchlist.until")}</dt>
        <dd>
          <Instant at={listing.expiresAt} style="letter" />
        </dd>
      </dl>
      <h3 className="t-14">{t("watchlist.incidents")}</h3>
      <ul className="rows rows--closed">
        {incidents.map((incident) => (
          <li key={incident.id} className="row">
            <span className="grow">
              <span className="strong">{incident.store}</span>, <Instant at={incident.at} style="day-time" />
              <br />
              <span className="t-13 muted">{incident.sentence}</span>
            </span>
            {incident.disputed && <span className="t-13">{t("watchlist.standing.disputed")}</span>}
            {incident.overturned && <span className="t-13">{t("watchlist.overturned")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Acts({ listing }: { listing: WatchedListing }) {
  const { t } = useTranslation("ops");
  const [kind, setKind] = useState<HoldKind | null>(null);
  return (
    <>
      {!listing.held && (
        <Button size="big" wide onClick={() => setKind("SUSPENDED")}>
          {t("holds.SUSPENDED")}
        </Button>
      )}
      <Button variant="danger" size="big" wide onClick={() => setKind("REDACTED")}>
        {t("holds.REDACTED")}
      </Button>
      {kind !== null && <HoldSheet listing={listing} kind={kind} onClose={() => setKind(null)} />}
    </>
  );
}
