import { SquareSplitHorizontal } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { RecordingLabel } from "@/api/types";
import { formatInstant } from "@/lib/time";
import { Button } from "@/ui/button";
import "./recordings.css";

interface RecordingsProps {
  /** In the order of time; nothing is shown for an event of one recording alone. */
  recordings: readonly RecordingLabel[];
  shownId: string;
  timeZone?: string;
  onShow: (recordingId: string) => void;
  /** Makes the shown recording a card of its own; left out where that cannot be done. */
  onSeparate?: () => void;
}

/** What one camera recorded of one event: which of it is shown, and the way to say that it was two events. */
export function Recordings({ recordings, shownId, timeZone, onShow, onSeparate }: RecordingsProps) {
  const { t, i18n } = useTranslation();
  if (recordings.length === 0) {
    return null;
  }
  return (
    <section className="recordings" aria-label={t("recording.title")}>
      <ol className="recordings__list">
        {recordings.map((recording) => (
          <li key={recording.id}>
            <button
              type="button"
              className="recordings__one"
              aria-current={recording.id === shownId ? "true" : undefined}
              aria-label={t("recording.label", {
                time: formatInstant(recording.occurredAt, "time-exact", i18n.language, timeZone),
                score: recording.score,
              })}
              onClick={() => onShow(recording.id)}
            >
              {recording.thumbnailUrl === null ? null : <img src={recording.thumbnailUrl} alt="" />}
              <span className="t-12">{formatInstant(recording.occurredAt, "time-exact", i18n.language, timeZone)}</span>
              <b className="t-12 strong">{recording.score}</b>
            </button>
          </li>
        ))}
      </ol>
      {onSeparate && (
        <Button variant="plain" size="dense" icon={SquareSplitHorizontal} onClick={onSeparate}>
          {t("recording.separate")}
        </Button>
      )}
    </section>
  );
}
