import { expect, it } from "vitest";
import { undoTime } from "./undo-time";

const decidedAt = "2020-01-01T10:00:00Z";

it("offers the way back by the server's times, whatever this device's clock says", () => {
  expect(undoTime({ decidedAt, undoUntil: "2020-01-01T10:00:04Z" })).toBe(4_000);
  expect(undoTime({ decidedAt: "2999-01-01T10:00:00Z", undoUntil: "2999-01-01T10:00:04Z" })).toBe(4_000);
});

it("shows a notice for 6 seconds at most, and as long where nothing can be undone", () => {
  expect(undoTime({ decidedAt, undoUntil: "2020-01-01T10:00:10Z" })).toBe(6_000);
  expect(undoTime({ decidedAt, undoUntil: null })).toBe(6_000);
  expect(undoTime(null)).toBe(6_000);
});
