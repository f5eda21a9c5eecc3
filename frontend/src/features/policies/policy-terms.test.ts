import { describe, expect, it } from "vitest";
import type { NetworkPolicy, PolicyVersion } from "@/api/types";
import { activeOf, changedFields, NEW_TERMS, proposedOf, shownOf } from "./policy-terms";

const version = (number: number, state: PolicyVersion["state"]): PolicyVersion => ({
  id: `v${number}`,
  policyId: "p",
  version: number,
  terms: NEW_TERMS,
  state,
  proposedBy: null,
  proposedAt: "2026-11-01T10:00:00Z",
  activatedBy: null,
  activatedAt: null,
  endedBy: null,
  endedAt: null,
  mine: false,
});

describe("terms of a policy", () => {
  it("names what is said otherwise, amounts by what they are", () => {
    const worth = { minor: 1500, currency: "EUR" };
    expect(changedFields({ ...NEW_TERMS, worth }, { ...NEW_TERMS, worth: { ...worth } })).toEqual([]);
    expect(changedFields(NEW_TERMS, { ...NEW_TERMS, stores: 3, worth })).toEqual(["stores", "worth"]);
  });

  it("shows what waits before what holds before what was", () => {
    const policy = (...versions: PolicyVersion[]): NetworkPolicy => ({ id: "p", versions });
    const both = policy(version(3, "PROPOSED"), version(2, "ACTIVE"), version(1, "ENDED"));
    expect(shownOf(both)).toBe(proposedOf(both));
    const active = policy(version(3, "ENDED"), version(2, "ACTIVE"));
    expect(shownOf(active)).toBe(activeOf(active));
    expect(shownOf(policy(version(3, "ENDED"), version(2, "ENDED")))?.version).toBe(3);
  });
});
