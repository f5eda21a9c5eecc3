import { expect, test } from "vitest";
import { alertsFilterOf, lastDays, metricsFilterOf } from "./metrics-filter";

const ID = "0190a3f0-7c1e-7b52-9d0a-2b7a53a5a001";

test("an address says what figures are shown over, and what it says wrongly counts as not said", () => {
  const search = { from: "2026-11-01", to: "2026-11-28", storeId: ID, by: "CAMERA", rate: "dispute", span: "take" };
  expect(metricsFilterOf(search)).toEqual(search);
  expect(
    metricsFilterOf({ from: "yesterday", to: "2026-13-45", storeId: "'", by: "STORE", rate: "<b>", span: 7 }),
  ).toEqual({});
});

test("an address says which alerts stand behind a number", () => {
  const search = {
    kpi: "overturn",
    side: "AMONG",
    dimension: "RULE",
    memberId: ID,
    storeId: ID,
    from: "2026-11-01",
    to: "2026-11-02",
  };
  expect(alertsFilterOf(search)).toEqual(search);
  expect(alertsFilterOf({ kpi: "1=1", side: "BOTH", dimension: "RULE", memberId: "null" })).toEqual({});
});

test("the last days are days of UTC, today included", () => {
  expect(lastDays(7, Date.parse("2026-11-30T23:59:00Z"))).toEqual({ from: "2026-11-24", to: "2026-11-30" });
});
