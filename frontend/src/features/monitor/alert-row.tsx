import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { Ago } from "@/ui/instant";
import { Seen } from "@/ui/seen";
import { AlertState } from "./alert-state";
import { MentionsYou } from "./mentions-you";
import { RecordingCount } from "./recording-count";

interface AlertRowProps {
  alert: Alert;
  timeZone?: string;
  /** Where several stores stand in one list. */
  storeName?: string;
}

/** An alert in one row of the queue; the caller wraps it in its link. */
export function AlertRow({ alert, timeZone, storeName }: AlertRowProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="media queue-row__picture">
        <img src={alert.thumbnailUrls[0]} alt="" loading="lazy" />
      </div>
      <div className="grow queue-row__text">
        <div className="line t-13">
          <span className="label trunc">{alert.camera.name}</span>
          <Ago className="quiet queue-row__ago" at={alert.occurredAt} timeZone={timeZone} />
          <span className="grow" />
          <span className="strong">
            <span className="vh">{t("score.label", { score: alert.score })}</span>
            <span aria-hidden="true">{alert.score}</span>
          </span>
        </div>
        {storeName !== undefined && <p className="t-13 muted">{storeName}</p>}
        <p className="t-14">
          <Seen sentence={alert.sentence} />
        </p>
        <AlertState alert={alert} />
        {alert.recordings.length > 1 && <RecordingCount count={alert.recordings.length} />}
        <MentionsYou alert={alert} />
      </div>
    </>
  );
}
