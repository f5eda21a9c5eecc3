import type { PortalIncident } from "@/api/types";

/** What the letter says first. */
export type Standing = "owed" | "underReview" | "nothing";

/** An amount is only ever owed for approved incidents; while none is, the letter says whether one is being looked at. */
export function standingOf(incidents: readonly PortalIncident[]): Standing {
  if (incidents.some((incident) => incident.state === "OPEN")) {
    return "owed";
  }
  return incidents.some((incident) => incident.state === "UNDER_REVIEW") ? "underReview" : "nothing";
}

/** Paying never ends the right to dispute; what was disputed or fell already needs no second dispute. */
export function disputable(incidents: readonly PortalIncident[]): PortalIncident[] {
  return incidents.filter(({ state, disputedAt }) => (state === "OPEN" || state === "PAID") && disputedAt === null);
}
