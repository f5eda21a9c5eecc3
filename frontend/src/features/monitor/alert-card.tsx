import { Ellipsis, FlaskConical, HandHelping } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { useSwipe } from "@/lib/use-swipe";
import { Button, IconButton } from "@/ui/button";
import { Ago } from "@/ui/instant";
import { PreviewVideo } from "@/ui/preview-video";
import { Score } from "@/ui/score";
import { Seen } from "@/ui/seen";
import { AlertState } from "./alert-state";
import { useDesk } from "./decision-desk";
import { MentionsYou } from "./mentions-you";
import { RecordingCount } from "./recording-count";
import { TakeButton } from "./take-button";

interface AlertCardProps {
  alert: Alert;
  timeZone?: string;
  /** Wraps the picture in the link to the evidence viewer. */
  link: (children: ReactNode) => ReactNode;
}

/** The alert to look at now, in full: where, when, what was seen, how sure, what to do first. */
export function AlertCard({ alert, timeZone, link }: AlertCardProps) {
  const { t } = useTranslation("store");
  const desk = useDesk();
  const swipe = useSwipe({ onLeft: () => desk.ask("dismiss", alert), onRight: () => desk.ask("confirm", alert) });
  return (
    <article className="alert" {...swipe} aria-label={t("alert.title", { camera: alert.camera.name })}>
      {link(
        <div className="media media--card">
          <PreviewVideo
            src={alert.previewUrl}
            poster={alert.thumbnailUrls[0]}
            label={t("alert.preview", { camera: alert.camera.name })}
          />
          <div className="media__tl">
            <span className="chip">{alert.camera.name}</span>
            <span className="chip">
              <Ago at={alert.occurredAt} timeZone={timeZone} />
            </span>
          </div>
        </div>,
      )}
      <h2 className="t-18 alert__what">
        <Seen sentence={alert.sentence} />
      </h2>
      {alert.recordings.length > 1 && <RecordingCount count={alert.recordings.length} />}
      <MentionsYou alert={alert} />
      <Score score={alert.score} parts={alert.parts} threshold={alert.threshold} />
      <div className="alert__first">
        {alert.test ? (
          <TestNote />
        ) : (
          <>
            {alert.takenBy === null && alert.unansweredAt === null ? <FirstAdvice /> : <AlertState alert={alert} />}
            <span className="grow" />
            <TakeButton alert={alert} />
          </>
        )}
      </div>
      {alert.test ? (
        <Button size="big" wide variant="primary" onClick={() => desk.ask("dismiss", alert)}>
          {t("testAlert.action")}
        </Button>
      ) : (
        <div className="alert__acts">
          <Button size="big" onClick={() => desk.ask("dismiss", alert)}>
            {t("dismiss.action")}
          </Button>
          <IconButton icon={Ellipsis} label={t("more.action")} size="big" onClick={() => desk.ask("more", alert)} />
          <Button size="big" variant="primary" onClick={() => desk.ask("confirm", alert)}>
            {t("confirm.action")}
          </Button>
        </div>
      )}
    </article>
  );
}

/** What comes before any decision. */
export function FirstAdvice() {
  const { t } = useTranslation("store");
  return (
    <span className="note">
      <HandHelping className="icon" />
      <span className="label">{t("alert.first")}</span>
    </span>
  );
}

/** In the place of any advice: nobody is concerned. */
export function TestNote() {
  const { t } = useTranslation("store");
  return (
    <span className="note">
      <FlaskConical className="icon" />
      <span className="label">{t("testAlert.note")}</span>
    </span>
  );
}
