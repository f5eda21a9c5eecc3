import { describe, expect, it } from "vitest";
import type { Dispute, PortalIncident } from "@/api/types";
import { disputable, isDisputedByOthers, readAgainIn, standingOf } from "./standing";

const incident = (state: PortalIncident["state"]): PortalIncident => ({
  id: state,
  state,
  store: { name: "", address: "", timeZone: "Europe/Madrid" },
  occurredAt: "2026-11-23T10:00:00Z",
  sentence: "",
  amount: null,
  items: [],
  clips: [],
  disputedAt: null,
  takenBackAt: null,
  views: [],
});

describe("standing of the letter", () => {
  it("asks for nothing before approval", () => {
    expect(standingOf([incident("UNDER_REVIEW"), incident("PAID")])).toBe("underReview");
    expect(standingOf([incident("DISPUTED"), incident("NOT_UPHELD")])).toBe("nothing");
    expect(standingOf([])).toBe("nothing");
  });

  it("says that something is owed as soon as one incident is open", () => {
    expect(standingOf([incident("UNDER_REVIEW"), incident("OPEN")])).toBe("owed");
  });

  it("is read again while something is being looked at", () => {
    expect(readAgainIn([incident("OPEN"), incident("UNDER_REVIEW")], 1)).toBe(3_000);
    expect(readAgainIn([incident("UNDER_REVIEW")], 10)).toBe(60_000);
    expect(readAgainIn([incident("OPEN"), incident("NOT_UPHELD")], 1)).toBe(false);
    expect(readAgainIn([], 1)).toBe(false);
  });

  it("keeps the right to dispute after paying", () => {
    const states = (["OPEN", "PAID", "DISPUTED", "UNDER_REVIEW", "NOT_UPHELD"] as const).map(incident);

    expect(disputable(states, []).map((each) => each.state)).toEqual(["OPEN", "PAID"]);
  });

  it("leaves the right to dispute to whoever was not the one that disputed with a code", () => {
    const before = { ...incident("OPEN"), disputedAt: "2026-11-23T12:00:00Z" };
    const own: Dispute = {
      id: "d",
      incidentId: before.id,
      state: "STANDS",
      openedAt: "2026-11-23T12:00:00Z",
      dueAt: "2026-12-23T12:00:00Z",
      decidedAt: null,
    };

    expect(disputable([before], [])).toEqual([before]);
    expect(isDisputedByOthers(before, [])).toBe(true);
    expect(disputable([before], [own])).toEqual([]);
    expect(isDisputedByOthers(before, [own])).toBe(false);
    expect(disputable([before], undefined)).toEqual([]);
    expect(isDisputedByOthers(before, undefined)).toBe(false);
  });
});
