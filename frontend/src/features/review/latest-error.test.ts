import { expect, it } from "vitest";
import { latestError } from "./latest-error";

const never = { submittedAt: 0, error: null };

it("tells why the last attempt failed, not an earlier one of another kind", () => {
  const claim = { submittedAt: 100, error: "claimed by somebody" };
  const approve = { submittedAt: 200, error: "no such person" };

  expect(latestError([claim, never, approve])).toBe("no such person");
});

it("forgets an old refusal when a later attempt went through or is under way", () => {
  expect(
    latestError([
      { submittedAt: 100, error: "too late" },
      { submittedAt: 200, error: null },
    ]),
  ).toBeNull();
  expect(latestError([never, never])).toBeNull();
});
