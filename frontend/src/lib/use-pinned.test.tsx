// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { expect, it } from "vitest";
import { usePinned } from "./use-pinned";

const newest = <T,>(items: readonly T[]) => items[0];
const list = (...ids: string[]) => ids.map((id) => ({ id }));

function pinned(items: { id: string }[] | undefined) {
  return renderHook(({ shown }) => usePinned(shown, newest), { initialProps: { shown: items } });
}

it("keeps what is on screen when something newer arrives", () => {
  const { result, rerender } = pinned(list("a"));

  rerender({ shown: list("b", "a") });

  expect(result.current[0]?.id).toBe("a");
});

it("moves on when it has left the list", () => {
  const { result, rerender } = pinned(list("b", "a"));

  rerender({ shown: list("c", "a") });
  expect(result.current[0]?.id).toBe("c");
  rerender({ shown: [] });
  expect(result.current[0]).toBeUndefined();
});

it("moves on when the person asks for it", () => {
  const { result, rerender } = pinned(list("a"));
  rerender({ shown: list("b", "a") });

  act(() => result.current[1]());

  expect(result.current[0]?.id).toBe("b");
});

it("waits for the first list", () => {
  const { result, rerender } = pinned(undefined);
  expect(result.current[0]).toBeUndefined();

  rerender({ shown: list("a") });

  expect(result.current[0]?.id).toBe("a");
});
