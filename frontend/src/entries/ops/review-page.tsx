import { Link, useNavigate, useParams, useRouter, useSearch } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { useTranslation } from "react-i18next";
import { neighbour, ReviewAhead, ReviewQueue, shelfOf, useReviews } from "@/features/review";
import { useHotkeys } from "@/lib/use-hotkeys";
import { useMediaQuery, WIDE } from "@/lib/use-media-query";
import { usePinned } from "@/lib/use-pinned";
import { Empty } from "@/ui/notices";
import { ReviewDesk } from "./review-desk";

/** Queue left, evidence in the middle, decision right; on a phone first the queue, then one incident. */
export function ReviewPage() {
  const { t } = useTranslation("ops");
  const { reviewId }: { reviewId?: string } = useParams({ strict: false });
  const search = shelfOf(useSearch({ strict: false }));
  const { shelf = "OPEN" } = search;
  const { reviews = [] } = useReviews(shelf);
  const [pinned] = usePinned(reviews, (items) => items[0]);
  const navigate = useNavigate();
  const router = useRouter();
  const wide = useMediaQuery(WIDE);
  const shown = reviewId ?? (wide ? pinned?.id : undefined);

  const goTo = (id: string | undefined) =>
    void (id === undefined
      ? navigate({ to: "/review", search })
      : navigate({ to: "/review/$reviewId", params: { reviewId: id }, search }));
  const go = (by: 1 | -1) => {
    const next = neighbour(reviews, shown, by);
    if (next !== undefined) {
      goTo(next.id);
    }
  };
  // Whoever has gone elsewhere meanwhile is not called back.
  const goOn = () => {
    if (router.state.location.pathname.startsWith("/review")) {
      goTo(reviews.find((item) => item.id !== shown)?.id);
    }
  };
  useHotkeys({ j: () => go(1), k: () => go(-1) });

  const ahead = reviews.find((item) => item.id !== shown && item.claimedBy === null)?.id;
  return (
    <main className={wide ? "review" : "review review--narrow"}>
      <h1 className="vh">{t("review")}</h1>
      {(wide || shown === undefined) && (
        <ReviewQueue
          shelf={shelf}
          onShelf={(next) => void navigate({ to: "/review", search: shelfOf({ shelf: next }) })}
          link={(item, className, children) => (
            <Link
              to="/review/$reviewId"
              params={{ reviewId: item.id }}
              search={search}
              className={className}
              aria-current={item.id === shown ? "true" : undefined}
            >
              {children}
            </Link>
          )}
        />
      )}
      {shown !== undefined && <ReviewDesk key={shown} reviewId={shown} onDone={goOn} narrow={!wide} />}
      {shown !== undefined && ahead !== undefined && <ReviewAhead reviewId={ahead} />}
      {wide && shown === undefined && <Empty icon={ListChecks} title={t("choose")} />}
    </main>
  );
}
