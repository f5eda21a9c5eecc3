import { expect, test } from "vitest";
import { askedFor, auditFilterOf } from "./audit-filter";

const ID = "0190a3f0-7c1e-7b52-9d0a-2b7a53a5a001";

test("an address says what is looked for, and what it says wrongly counts as not said", () => {
  const search = { storeId: ID, action: "review.approved", about: ID, from: "2026-11-01", to: "2026-11-29" };
  expect(auditFilterOf(search)).toEqual(search);
  expect(
    auditFilterOf({ storeId: "' or 1=1", action: "review.burnt", about: 7, from: "yesterday", to: "2026-13-45" }),
  ).toEqual({});
  expect(auditFilterOf({ scope: "NO_STORE" })).toEqual({ scope: "NO_STORE" });
  expect(auditFilterOf({ scope: "NO_STORE", storeId: ID })).toEqual({ storeId: ID });
});

test("days are asked for as instants, from the first midnight to the one after the last", () => {
  const asked = askedFor({ from: "2026-11-28", to: "2026-11-28", about: ID });
  expect(asked.about).toBe(ID);
  expect(new Date(asked.from ?? "").getHours()).toBe(0);
  expect(Date.parse(asked.to ?? "") - Date.parse(asked.from ?? "")).toBe(24 * 60 * 60 * 1000);
});
