import { Mail, MessageSquareText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DebtNotice } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Refusal } from "@/ui/notices";
import { useDebtNotices, useNoticeActs } from "./notice-queries";

interface NoticeListProps {
  storeId: string;
  personId: string;
  timeZone: string;
}

/** Notices that went to a person, or will: how far each has come, and whether its link was opened. */
export function NoticeList({ storeId, personId, timeZone }: NoticeListProps) {
  const { t } = useTranslation("store");
  const notices = useDebtNotices(storeId, personId);
  const { takeBack, path } = useNoticeActs(storeId, personId);
  if (!notices.data || notices.data.items.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className="section-head t-14">{t("person.notice.head")}</h2>
      {takeBack.isError && <Refusal>{describeProblem(takeBack.error)}</Refusal>}
      <ul className="rows rows--closed t-14">
        {notices.data.items.map((notice) => (
          <li key={notice.id} className="record">
            {notice.channel === "EMAIL" ? <Mail className="icon" /> : <MessageSquareText className="icon" />}
            <div>
              <Fate notice={notice} timeZone={timeZone} />
              <div className="t-13 quiet">
                {t("person.notice.askedBy", { name: notice.createdBy.name })}
                {notice.openedAt !== null && (
                  <>
                    . {t("person.notice.opened")} <Instant at={notice.openedAt} style="day-time" timeZone={timeZone} />
                  </>
                )}
                {notice.usedAt !== null && (
                  <>
                    . {t("person.notice.used")} <Instant at={notice.usedAt} style="day-time" timeZone={timeZone} />
                  </>
                )}
              </div>
            </div>
            {notice.state === "WAITING" && (
              <Button
                size="dense"
                busy={takeBack.isPending}
                onClick={() => takeBack.mutate({ params: { path: { ...path, noticeId: notice.id } } })}
              >
                {t("person.notice.takeBack")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fate({ notice, timeZone }: { notice: DebtNotice; timeZone: string }) {
  const { t } = useTranslation("store");
  const at = notice.settledAt ?? (notice.state === "WAITING" ? notice.goesOutAt : notice.createdAt);
  return (
    <>
      {t(`person.notice.state.${notice.state}`)} <Instant at={at} style="day-time" timeZone={timeZone} />
      {notice.amount !== null && (
        <>
          , <MoneyText money={notice.amount} />
        </>
      )}
      {notice.reason !== null && `: ${reasonOf(notice.reason, (key) => t(`person.notice.reason.${key}`))}`}
    </>
  );
}

const REASONS = ["taken back", "disputed", "represented", "nothing owed", "jurisdiction", "linked otherwise"] as const;

/** Ours in words; what a mail server says as it said it. */
function reasonOf(reason: string, words: (key: (typeof REASONS)[number]) => string): string {
  const known = REASONS.find((each) => each === reason);
  return known === undefined ? reason : words(known);
}
