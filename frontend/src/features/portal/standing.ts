import type { Dispute, PortalIncident } from "@/api/types";

/** What the letter says first. */
export type Standing = "owed" | "underReview" | "nothing";

/** An amount is only ever owed for approved incidents; while none is, the letter says whether one is being looked at. */
export function standingOf(incidents: readonly PortalIncident[]): Standing {
  if (incidents.some((incident) => incident.state === "OPEN")) {
    return "owed";
  }
  return incidents.some((incident) => incident.state === "UNDER_REVIEW") ? "underReview" : "nothing";
}

const SOON_MS = 3_000;
const LATER_MS = 60_000;
const SOON_READS = 10;

/**
 * How long after it was read the letter is read again, in ms: while something is being looked at, soon at first, since that may only
 * be the code that is put to a new account, and then as long as a person may take.
 */
export function readAgainIn(incidents: readonly PortalIncident[], reads: number): number | false {
  if (!incidents.some((incident) => incident.state === "UNDER_REVIEW")) {
    return false;
  }
  return reads < SOON_READS ? SOON_MS : LATER_MS;
}

/** Paying never ends the right to dispute, nor does what somebody else has said with a code; one's own words do, or what fell. */
export function disputable(
  incidents: readonly PortalIncident[],
  disputes: readonly Dispute[] | undefined,
): PortalIncident[] {
  return incidents.filter(
    (incident) => ["OPEN", "PAID", "NOT_CLAIMED"].includes(incident.state) && !isDisputedByThem(incident, disputes),
  );
}

/** Whether somebody else has disputed it, with its code; not known until one's own disputes are. */
export function isDisputedByOthers(incident: PortalIncident, disputes: readonly Dispute[] | undefined): boolean {
  return disputes !== undefined && incident.disputedAt !== null && !isDisputedByThem(incident, disputes);
}

function isDisputedByThem(incident: PortalIncident, disputes: readonly Dispute[] | undefined): boolean {
  return disputes === undefined
    ? incident.disputedAt !== null
    : disputes.some((dispute) => dispute.incidentId === incident.id);
}
