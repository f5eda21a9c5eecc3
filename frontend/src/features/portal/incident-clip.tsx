import { Play } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PortalIncident } from "@/api/types";
import { Refusal } from "@/ui/notices";
import { useClipView } from "./portal-queries";

/** How a clip that did not play stands: its address was asked for once more by itself, or that did not help either. */
type Trouble = "renewed" | "lost";

interface IncidentClipProps {
  incident: PortalIncident;
  /** Which of its clips, by its place. */
  at: number;
}

/** Nothing of a clip is shown before it is asked for: every view of it goes on record. */
export function IncidentClip({ incident, at }: IncidentClipProps) {
  const { t } = useTranslation("portal");
  const view = useClipView(incident, incident.clips[at] ?? "");
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const play = () => {
    setTrouble(null);
    view.ask();
  };
  // An address runs out after a while, so one more is worth asking for. Each costs a view on record: never a second.
  const onError = () => {
    if (trouble === null) {
      setTrouble("renewed");
      view.ask();
    } else {
      setTrouble("lost");
    }
  };

  if (view.data && trouble !== "lost") {
    return (
      <div className="media entry__clip entry__clip--open">
        <video src={view.data.url} aria-label={t("clip.label")} controls autoPlay muted playsInline onError={onError} />
      </div>
    );
  }
  return (
    <>
      <button type="button" className="entry__clip entry__clip--closed" onClick={play} aria-busy={view.isPending}>
        <span className="entry__play">
          <Play className="icon" />
        </span>
        <span className="t-14 strong">
          {incident.clips.length === 1
            ? t("clip.play")
            : t("clip.playOne", { number: at + 1, count: incident.clips.length })}
        </span>
        <span className="t-13 muted">{t("clip.blurred")}</span>
      </button>
      {view.isError && <Refusal>{describeProblem(view.error)}</Refusal>}
      {trouble === "lost" && <Refusal>{t("clip.lost")}</Refusal>}
    </>
  );
}
