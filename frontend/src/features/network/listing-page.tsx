import { Eye, HandHeart } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { NetworkListing } from "@/api/types";
import { Face } from "@/ui/face";
import { Instant } from "@/ui/instant";
import { Bone, Failure } from "@/ui/notices";
import { ListingHistory } from "./listing-history";
import { ListingStates } from "./listing-row";
import { useListing } from "./network-queries";
import "./network.css";

interface ListingPageProps {
  storeId: string;
  listingId: string;
  timeZone: string;
  /** The bar above, which knows the way back; gets the person's id as its title. */
  header: (title: string) => ReactNode;
}

/** What a store may know of somebody who is known in its region, and what to do. */
export function ListingPage({ storeId, listingId, timeZone, header }: ListingPageProps) {
  const listing = useListing(storeId, listingId);
  // Whom a store may not see any more is not shown from memory.
  const known = listing.isError ? undefined : listing.data;
  return (
    <section className="page">
      {header(known?.reference ?? "")}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it */}
      <div className="scroll" tabIndex={0}>
        {listing.isPending && <Bone className="bone--listing-page" />}
        {listing.isError && <Failure detail={describeProblem(listing.error)} onRetry={() => void listing.refetch()} />}
        {known && <ListingSheet listing={known} timeZone={timeZone} />}
      </div>
    </section>
  );
}

function ListingSheet({ listing, timeZone }: { listing: NetworkListing; timeZone: string }) {
  const { t } = useTranslation("store");
  return (
    <div className="listing">
      <Pictures listing={listing} />
      <div className="listing__who">
        <ListingStates listing={listing} />
        <p className="t-14 muted">
          {t("network.lastSeen")} <Instant at={listing.lastSeenAt} style="day-time" timeZone={timeZone} />.{" "}
          {t("network.incidents", { count: listing.incidents })} {t("network.inStores", { count: listing.stores })}.
        </p>
      </div>
      <Advice listing={listing} />
      <ListingHistory listing={listing} timeZone={timeZone} />
      <p className="listing__limits t-13 muted">
        {t("network.since")} <Instant at={listing.listedAt} style="letter" timeZone={timeZone} />. {t("network.until")}{" "}
        <Instant at={listing.expiresAt} style="letter" timeZone={timeZone} />
        {t("network.untilMore")} {t("network.privacy")}
      </p>
    </div>
  );
}

function Pictures({ listing }: { listing: NetworkListing }) {
  const { t } = useTranslation("store");
  if (listing.pictures.length === 0) {
    return (
      <div className="listing__faceless">
        <Face url={null} large />
        <p className="t-14 muted">{t("network.noPicture")}</p>
      </div>
    );
  }
  return (
    <ul className="listing__pictures" aria-label={t("network.pictures")}>
      {listing.pictures.map((url, index) => (
        <li key={url}>
          <img src={url} alt={t("network.picture", { number: index + 1, count: listing.pictures.length })} />
          {/* Whether it is the same person is for who looks to say: the latest stands beside the ones before. */}
          {listing.returnedAt !== null && listing.pictures.length > 1 && (
            <span className="t-13 muted">{t(index === 0 ? "network.thisTime" : "network.before")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Advice({ listing }: { listing: NetworkListing }) {
  const { t } = useTranslation("store");
  const Icon = listing.action === "OBSERVE" ? Eye : HandHeart;
  return (
    <section className="listing__advice" aria-label={t("network.action.label")}>
      <Icon className="icon" />
      <div>
        <h2 className="label">{t(`network.action.${listing.action}.title`)}</h2>
        <p className="t-14">{t(`network.action.${listing.action}.text`)}</p>
      </div>
    </section>
  );
}
