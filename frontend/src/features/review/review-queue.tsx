import { Clock, ListChecks } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { ReviewItem, ReviewShelf } from "@/api/types";
import { classNames } from "@/lib/class-names";
import { formatClock } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { Initials, State } from "@/ui/state";
import { reviewClock } from "./review-clock";
import { useReviews } from "./review-queries";
import "./review.css";
import { Seen } from "@/ui/seen";

interface ReviewQueueProps {
  shelf: ReviewShelf;
  onShelf: (shelf: ReviewShelf) => void;
  link: (item: ReviewItem, className: string, children: ReactNode) => ReactNode;
}

/** What waits, oldest first, each against its clock. */
export function ReviewQueue({ shelf, onShelf, link }: ReviewQueueProps) {
  const { t } = useTranslation("ops");
  const { reviews, putBack, error, refetch, ...pages } = useReviews(shelf);
  return (
    <aside className="review-queue" aria-label={t("queue.label")}>
      <header className="review-queue__head">
        <h2 className="strong grow">{t("queue.order")}</h2>
        {(putBack > 0 || shelf === "PUT_BACK") && (
          <Segmented
            dense
            label={t("queue.shelf.label")}
            options={[
              { value: "OPEN", label: t("queue.shelf.OPEN") },
              { value: "PUT_BACK", label: t("queue.shelf.PUT_BACK", { count: putBack }) },
            ]}
            value={shelf}
            onChange={onShelf}
          />
        )}
      </header>
      <div className="scroll">
        {reviews === undefined && error === null && (
          <div className="stack review-queue__bones">
            {["a", "b", "c"].map((key) => (
              <Bone key={key} className="bone--review" />
            ))}
          </div>
        )}
        {reviews === undefined && error !== null && (
          <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
        )}
        {reviews?.length === 0 && (
          <Empty icon={ListChecks} title={t("queue.empty")}>
            <p className="muted">{t(shelf === "OPEN" ? "queue.emptyText" : "queue.nonePutBack")}</p>
          </Empty>
        )}
        <ul>
          {reviews?.map((item) => (
            <li key={item.id}>{link(item, "review-row", <ReviewRow item={item} />)}</li>
          ))}
        </ul>
        <More pages={pages} wide />
      </div>
      <p className="review-queue__keys t-12 quiet">
        <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> {t("queue.keys")}
      </p>
    </aside>
  );
}

function ReviewRow({ item }: { item: ReviewItem }) {
  const { t } = useTranslation("ops");
  const clock = reviewClock(item, useNow());
  const waited = t("queue.waited", { clock: formatClock(clock.elapsedMs) });
  return (
    <>
      <span className="line">
        <span className="label trunc grow">{item.store.name}</span>
        {item.claimedBy && <Initials initials={item.claimedBy.initials} size="s" plain={!item.mine} />}
      </span>
      <span className="line t-13">
        <span className="muted trunc grow">
          <Seen sentence={item.sentence} />
        </span>
        {clock.near ? (
          <State meaning="new" icon={Clock}>
            {waited}
          </State>
        ) : (
          <span className="quiet">{waited}</span>
        )}
      </span>
      {item.putBack > 0 && <span className="t-12 muted">{t("queue.putBackBy", { count: item.putBack })}</span>}
      <span className="age">
        <i className={classNames(clock.near && "age--near")} style={{ width: `${clock.share * 100}%` }} />
      </span>
    </>
  );
}
