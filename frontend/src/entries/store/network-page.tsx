import { Link, Outlet, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Network } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ListingList, ListingPage, networkFilterOf } from "@/features/network";
import { classNames } from "@/lib/class-names";
import { useMediaQuery, WIDE } from "@/lib/use-media-query";
import { Empty } from "@/ui/notices";
import { InnerTop } from "./inner-top";
import { useRoom } from "./store-context";

/** Who is known in the region; on a wide screen the list stays beside the person. */
export function NetworkPage() {
  const { t } = useTranslation("store");
  const { store, admin, live } = useRoom();
  const navigate = useNavigate();
  const wide = useMediaQuery(WIDE);
  const filter = networkFilterOf(useSearch({ strict: false }));
  const { listingId }: { listingId?: string } = useParams({ strict: false });
  const inside = listingId !== undefined;
  return (
    <div className={wide ? "side-by-side" : "one-at-a-time"}>
      {(wide || !inside) && (
        <div className={classNames("scroll", wide && "side-by-side__list")}>
          <ListingList
            store={store}
            filter={filter}
            onFilter={(search) =>
              void navigate({ to: "/network", search: networkFilterOf({ ...search }), replace: true })
            }
            offline={live === "offline"}
            regionLink={
              admin ? (
                <Link to="/settings/region" className="btn">
                  {t("network.chooseRegion")}
                </Link>
              ) : null
            }
            link={(listing, className, children) => (
              <Link
                to="/network/$listingId"
                params={{ listingId: listing.id }}
                search={filter}
                className={className}
                aria-current={listing.id === listingId ? "true" : undefined}
              >
                {children}
              </Link>
            )}
          />
        </div>
      )}
      {inside && <Outlet />}
      {wide && !inside && <Empty icon={Network} title={t("network.choose")} />}
    </div>
  );
}

export function ListingRoute() {
  const { t } = useTranslation("store");
  const { store } = useRoom();
  const search = networkFilterOf(useSearch({ strict: false }));
  const { listingId }: { listingId: string } = useParams({ strict: false });
  return (
    <ListingPage
      key={listingId}
      storeId={store.id}
      listingId={listingId}
      timeZone={store.timeZone}
      header={(title) => <InnerTop title={title} room={t("network.title")} back={{ to: "/network", search }} />}
    />
  );
}
