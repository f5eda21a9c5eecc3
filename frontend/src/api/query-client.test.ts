import { expect, it, vi } from "vitest";
import { ProblemError, UnreachableError } from "./problem";
import { createAppQueryClient, untilFirst } from "./query-client";

const problem = (status: number) => new ProblemError({ type: "about:blank", title: "", status, detail: "" });

it("a session that has ended leads to the sign-in, from a list as from a decision", async () => {
  const onSignedOut = vi.fn();
  const client = createAppQueryClient(onSignedOut);
  const refused = () => Promise.reject(problem(401));

  await expect(client.fetchQuery({ queryKey: ["list"], queryFn: refused })).rejects.toThrow();
  expect(onSignedOut).toHaveBeenCalledTimes(1);
  await expect(client.getMutationCache().build(client, { mutationFn: refused }).execute(undefined)).rejects.toThrow();
  expect(onSignedOut).toHaveBeenCalledTimes(2);
});

it("any other refusal stays where it was asked", async () => {
  const onSignedOut = vi.fn();
  const client = createAppQueryClient(onSignedOut);
  const refused = () => Promise.reject(problem(409));

  await expect(client.getMutationCache().build(client, { mutationFn: refused }).execute(undefined)).rejects.toThrow();

  expect(onSignedOut).not.toHaveBeenCalled();
});

it("asks for the first list again until it is there, but not when it was refused", () => {
  const state = (data: unknown, error: unknown) => ({ state: { data, error } });

  expect(untilFirst(state(undefined, new UnreachableError("no answer")))).toBe(15_000);
  expect(untilFirst(state(undefined, problem(500)))).toBe(15_000);
  expect(untilFirst(state(undefined, problem(403)))).toBe(false);
  expect(untilFirst(state(undefined, null))).toBe(false);
  expect(untilFirst(state({ items: [] }, new UnreachableError("no answer")))).toBe(false);
});
