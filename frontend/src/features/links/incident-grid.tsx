import { UserRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { LinkedIncident } from "@/api/types";
import { classNames } from "@/lib/class-names";
import { Instant } from "@/ui/instant";

interface IncidentGridProps {
  incidents: readonly LinkedIncident[];
  /** Which are marked. */
  marked?: readonly string[];
  /** What the mark says, where it cannot be changed. */
  mark?: string;
  /** Lets them be marked. */
  onMark?: (incidentId: string, marked: boolean) => void;
}

/** Incidents side by side, each with its picture and why it was linked. */
export function IncidentGrid({ incidents, marked = [], mark, onMark }: IncidentGridProps) {
  return (
    <ul className="incident-grid">
      {incidents.map((incident) => (
        <li
          key={incident.id}
          className={classNames(
            "panel incident-grid__one",
            marked.includes(incident.id) && "incident-grid__one--marked",
          )}
        >
          <Picture incident={incident} chip={marked.includes(incident.id) ? mark : undefined} />
          <Facts incident={incident} />
          {onMark && incident.standing && (
            <Mark incident={incident} marked={marked.includes(incident.id)} onMark={onMark} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Picture({ incident, chip }: { incident: LinkedIncident; chip?: string }) {
  const { t } = useTranslation("ops");
  return (
    <div className="media">
      {incident.posterUrl === null ? (
        <UserRound className="icon icon--l compare__none" />
      ) : (
        <img src={incident.posterUrl} alt={t("links.picture", { store: incident.store.name })} />
      )}
      {chip && (
        <div className="media__bl">
          <span className="chip">{chip}</span>
        </div>
      )}
    </div>
  );
}

function Facts({ incident }: { incident: LinkedIncident }) {
  const { t } = useTranslation("ops");
  return (
    <div className="incident-grid__facts">
      <p>
        <span className="strong">{incident.store.name}</span>, <Instant at={incident.occurredAt} style="day-time" />
      </p>
      <p className="t-13 muted">{incident.sentence}</p>
      {incident.reason !== null && (
        <p className="t-13 quiet">{t("links.why", { name: incident.approvedBy?.name, reason: incident.reason })}</p>
      )}
      {incident.law !== null && <p className="t-13 quiet">{incident.law}</p>}
      {incident.bundles > 0 && <p className="t-13 quiet">{t("links.sealed", { count: incident.bundles })}</p>}
      {incident.lawNote !== null && <p className="t-13 quiet">{t("links.lawNote", { note: incident.lawNote })}</p>}
      {!incident.standing && <p className="t-13">{t("links.fallen")}</p>}
    </div>
  );
}

interface MarkProps {
  incident: LinkedIncident;
  marked: boolean;
  onMark: (incidentId: string, marked: boolean) => void;
}

function Mark({ incident, marked, onMark }: MarkProps) {
  const { t } = useTranslation("ops");
  return (
    <label className="incident-grid__mark">
      <input type="checkbox" checked={marked} onChange={(event) => onMark(incident.id, event.target.checked)} />
      {t("links.notTheirs")}
    </label>
  );
}
