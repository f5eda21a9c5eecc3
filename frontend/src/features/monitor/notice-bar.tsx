import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { UndoToast } from "@/ui/toast";

export type Notice = { kind: "decided"; text: string; alert: Alert } | { kind: "refused"; text: string };

const LONGEST_MS = 6_000;

interface NoticeBarProps {
  notice: Notice | null;
  onUndo: (alert: Alert) => void;
  onGone: () => void;
}

/** The last decision with its way back for as long as the server keeps it open, at most 6 s; or why it was refused. */
export function NoticeBar({ notice, onUndo, onGone }: NoticeBarProps) {
  return (
    <div className="notice-bar" role="status">
      {notice && <NoticeToast key={noticeKey(notice)} notice={notice} onUndo={onUndo} onGone={onGone} />}
    </div>
  );
}

function NoticeToast({ notice, onUndo, onGone }: NoticeBarProps & { notice: Notice }) {
  const { t } = useTranslation();
  const [until] = useState(() => endOf(notice));
  const gone = useEffectEvent(onGone);

  useEffect(() => {
    const timer = setTimeout(() => gone(), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);

  return notice.kind === "decided" ? (
    <UndoToast text={notice.text} action={t("action.undo")} onAction={() => onUndo(notice.alert)} until={until} />
  ) : (
    <UndoToast text={notice.text} action={t("action.close")} onAction={onGone} until={until} />
  );
}

function endOf(notice: Notice): number {
  const latest = Date.now() + LONGEST_MS;
  return notice.kind === "decided" && notice.alert.undoUntil !== null
    ? Math.min(latest, Date.parse(notice.alert.undoUntil))
    : latest;
}

function noticeKey(notice: Notice): string {
  return notice.kind === "decided" ? `${notice.alert.id} ${notice.alert.decidedAt}` : notice.text;
}
