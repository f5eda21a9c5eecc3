import { Play } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PortalIncident } from "@/api/types";
import { Refusal } from "@/ui/notices";
import { useClipView } from "./portal-queries";

/** Nothing of the clip is shown before it is asked for: every view of it goes on record. */
export function IncidentClip({ incident }: { incident: PortalIncident }) {
  const { t } = useTranslation("portal");
  const view = useClipView(incident);

  if (view.data) {
    return (
      <div className="media entry__clip entry__clip--open">
        <video
          src={view.data.url}
          aria-label={t("clip.label")}
          controls
          autoPlay
          muted
          playsInline
          onError={view.ask}
        />
      </div>
    );
  }
  if (!incident.hasClip) {
    return null;
  }
  return (
    <>
      <button type="button" className="entry__clip entry__clip--closed" onClick={view.ask} aria-busy={view.isPending}>
        <span className="entry__play">
          <Play className="icon" />
        </span>
        <span className="t-14 strong">{t("clip.play")}</span>
        <span className="t-13 muted">{t("clip.blurred")}</span>
      </button>
      {view.isError && <Refusal>{describeProblem(view.error)}</Refusal>}
    </>
  );
}
