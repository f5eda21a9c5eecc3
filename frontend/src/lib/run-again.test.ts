import { expect, it } from "vitest";
import { runAgain } from "./run-again";

it("answers a flood during a run with one more run", async () => {
  const finishers: (() => void)[] = [];
  const run = runAgain(() => new Promise<void>((resolve) => finishers.push(resolve)));

  run();
  run();
  run();
  expect(finishers).toHaveLength(1);

  finishers[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(finishers).toHaveLength(2);

  finishers[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(finishers).toHaveLength(2);
});
