import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { useTranslation } from "react-i18next";
import { neighbour, ReviewQueue, useReviews } from "@/features/review";
import { useHotkeys } from "@/lib/use-hotkeys";
import { useMediaQuery, WIDE } from "@/lib/use-media-query";
import { usePinned } from "@/lib/use-pinned";
import { Empty } from "@/ui/notices";
import { ReviewDesk } from "./review-desk";

/** Queue left, evidence in the middle, decision right; on a phone first the queue, then one incident. */
export function ReviewPage() {
  const { t } = useTranslation("ops");
  const { reviewId }: { reviewId?: string } = useParams({ strict: false });
  const { reviews = [] } = useReviews();
  const [pinned] = usePinned(reviews, (items) => items[0]);
  const navigate = useNavigate();
  const wide = useMediaQuery(WIDE);
  const shown = reviewId ?? (wide ? pinned?.id : undefined);

  const go = (by: 1 | -1) => {
    const next = neighbour(reviews, shown, by);
    if (next !== undefined) {
      void navigate({ to: "/review/$reviewId", params: { reviewId: next.id } });
    }
  };
  const next = () => {
    const following = reviews.find((item) => item.id !== shown);
    void (following === undefined
      ? navigate({ to: "/review" })
      : navigate({ to: "/review/$reviewId", params: { reviewId: following.id } }));
  };
  useHotkeys({ j: () => go(1), k: () => go(-1) });

  return (
    <main className={wide ? "review" : "review review--narrow"}>
      <h1 className="vh">{t("review")}</h1>
      {(wide || shown === undefined) && (
        <ReviewQueue
          link={(item, className, children) => (
            <Link
              to="/review/$reviewId"
              params={{ reviewId: item.id }}
              className={className}
              aria-current={item.id === shown ? "true" : undefined}
            >
              {children}
            </Link>
          )}
        />
      )}
      {shown !== undefined && <ReviewDesk key={shown} reviewId={shown} onDecided={next} narrow={!wide} />}
      {wide && shown === undefined && <Empty icon={ListChecks} title={t("choose")} />}
    </main>
  );
}
