import { BellOff, BellRing } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import { Instant } from "@/ui/instant";
import { Bone, Empty, Failure } from "@/ui/notices";
import { More } from "@/ui/pages";
import { State } from "@/ui/state";
import { DeliveryList } from "./delivery-list";
import { useNotices } from "./notice-queries";

/** What was told, what was kept back, and what became of each way. */
export function NoticeLog({ storeId, timeZone }: { storeId: string; timeZone: string }) {
  const { t } = useTranslation("store");
  const log = useNotices(storeId);
  if (log.isError) {
    return <Failure detail={describeProblem(log.error)} onRetry={() => void log.refetch()} />;
  }
  return (
    <>
      {log.notices === undefined && <Bone className="bone--page" />}
      {log.notices?.length === 0 && <Empty icon={BellRing} title={t("notices.none")} />}
      <ul className="rows rows--closed">
        {log.notices?.map((notice) => (
          <li key={notice.id} className="row notice">
            <div className="notice__head">
              <span className="strong grow">
                {t(`notices.kind.${notice.kind}`)}
                {notice.cameraName !== null && `, ${notice.cameraName}`}
              </span>
              <Instant at={notice.at} style="day-time" timeZone={timeZone} />
            </div>
            {notice.held !== null && <State icon={BellOff}>{t(`notices.held.${notice.held}`)}</State>}
            {notice.held === null && notice.deliveries.length === 0 && (
              <State icon={BellOff}>{t("notices.nobody")}</State>
            )}
            <DeliveryList deliveries={notice.deliveries} withNames />
          </li>
        ))}
      </ul>
      <More pages={log} wide />
    </>
  );
}
