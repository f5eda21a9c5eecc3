import { expect, test } from "vitest";
import { labelled, roundUp } from "./scale";

test("an axis ends at a round number that is no less", () => {
  expect([0, 1, 3, 7, 12, 20, 47, 0.04, 0.3].map(roundUp)).toEqual([1, 1, 5, 10, 20, 20, 50, 0.05, 0.5]);
});

test("words below an axis have room, the first and the last among them", () => {
  expect(labelled(28, 280, 70)).toEqual([0, 9, 18, 27]);
  expect(labelled(1, 280, 70)).toEqual([0]);
  expect(labelled(28, 40, 70)).toEqual([0]);
  expect(labelled(0, 280, 70)).toEqual([]);
});
