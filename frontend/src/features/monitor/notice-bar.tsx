import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { UndoToast } from "@/ui/toast";
import { undoTime } from "./undo-time";

export type Notice =
  | { kind: "decided" | "taken"; text: string; alert: Alert }
  | { kind: "refused" | "kept"; text: string };

interface NoticeBarProps {
  notice: Notice | null;
  onUndo: (alert: Alert, kind: "decided" | "taken") => void;
  onGone: () => void;
}

/** The last step with its way back for as long as the server keeps it open, at most 6 s; or why it was refused. */
export function NoticeBar({ notice, onUndo, onGone }: NoticeBarProps) {
  return (
    <div className="notice-bar" role="status">
      {notice && <NoticeToast key={noticeKey(notice)} notice={notice} onUndo={onUndo} onGone={onGone} />}
    </div>
  );
}

function NoticeToast({ notice, onUndo, onGone }: NoticeBarProps & { notice: Notice }) {
  const { t } = useTranslation();
  const ms = undoTime(notice.kind === "decided" ? notice.alert : null);
  const gone = useEffectEvent(onGone);

  useEffect(() => {
    const timer = setTimeout(() => gone(), ms);
    return () => clearTimeout(timer);
  }, [ms]);

  return "alert" in notice ? (
    <UndoToast
      text={notice.text}
      action={t("action.undo")}
      onAction={() => onUndo(notice.alert, notice.kind)}
      ms={ms}
    />
  ) : (
    <UndoToast text={notice.text} action={t("action.close")} onAction={onGone} ms={ms} />
  );
}

function noticeKey(notice: Notice): string {
  return "alert" in notice ? `${notice.kind} ${notice.alert.id} ${notice.alert.decidedAt}` : notice.text;
}
