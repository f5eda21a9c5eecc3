import { Play } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PortalIncident } from "@/api/types";
import { Refusal } from "@/ui/notices";
import { useClipView } from "./portal-queries";

/** The picture of an incident; pressed, it becomes the clip, other people blurred. */
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
      <button type="button" className="media entry__clip" onClick={view.ask} aria-busy={view.isPending}>
        <span className="chip entry__play">
          <Play className="icon" />
          {t("clip.play")}
        </span>
      </button>
      {view.isError && <Refusal>{describeProblem(view.error)}</Refusal>}
    </>
  );
}
