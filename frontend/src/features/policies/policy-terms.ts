import type { NetworkPolicy, PolicyTerms, PolicyVersion } from "@/api/types";

/** What a new policy begins with: the careful one. */
export const NEW_TERMS: PolicyTerms = {
  name: "",
  stores: 2,
  withinDays: 14,
  regionId: null,
  reachKm: null,
  severity: "MEDIUM",
  worth: null,
  lastsMonths: 12,
  action: "OFFER_SERVICE",
};

const FIELDS = [
  "name",
  "stores",
  "withinDays",
  "regionId",
  "reachKm",
  "severity",
  "worth",
  "lastsMonths",
  "action",
] as const satisfies readonly (keyof PolicyTerms)[];

export type TermsField = (typeof FIELDS)[number];

/** The fields in which two policies say something else. */
export function changedFields(before: PolicyTerms, after: PolicyTerms): TermsField[] {
  return FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The version that waits for a second person. */
export function proposedOf(policy: NetworkPolicy): PolicyVersion | undefined {
  return policy.versions.find((version) => version.state === "PROPOSED");
}

/** The version that people are weighed by. */
export function activeOf(policy: NetworkPolicy): PolicyVersion | undefined {
  return policy.versions.find((version) => version.state === "ACTIVE");
}

/** What a policy is shown by: what waits, else what holds, else what was last. */
export function shownOf(policy: NetworkPolicy): PolicyVersion | undefined {
  return proposedOf(policy) ?? activeOf(policy) ?? policy.versions[0];
}
