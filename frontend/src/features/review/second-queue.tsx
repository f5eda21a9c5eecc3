import { Glasses } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { SecondReading } from "@/api/types";
import { Instant } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { Seen } from "@/ui/seen";
import { AgreementList } from "./agreement-list";
import { useSecondReadings } from "./second-queries";
import "./review.css";

interface SecondQueueProps {
  link: (item: SecondReading, className: string, children: ReactNode) => ReactNode;
}

/** What waits to be read again, and how well reviewers agree. */
export function SecondQueue({ link }: SecondQueueProps) {
  const { t } = useTranslation("ops");
  const { readings, error, refetch, ...pages } = useSecondReadings();
  return (
    <aside className="review-queue" aria-label={t("second.queue")}>
      <header className="review-queue__head">
        <h2 className="strong">{t("queue.order")}</h2>
      </header>
      <div className="scroll">
        {readings === undefined && error === null && <Bone className="bone--review" />}
        {readings === undefined && error !== null && (
          <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
        )}
        {readings?.length === 0 && (
          <Empty icon={Glasses} title={t("second.empty")}>
            <p className="muted">{t("second.emptyText")}</p>
          </Empty>
        )}
        <ul>
          {readings?.map((item) => (
            <li key={item.reviewId}>
              {link(
                item,
                "review-row",
                <>
                  <span className="label trunc">{item.store.name}</span>
                  <span className="t-13 muted trunc">
                    <Seen sentence={item.sentence} />
                  </span>
                  <span className="t-12 quiet">
                    <Instant at={item.confirmedAt} style="day-time" />
                  </span>
                </>,
              )}
            </li>
          ))}
        </ul>
        <More pages={pages} wide />
        <AgreementList />
      </div>
    </aside>
  );
}
