import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { refresh } from "./refresh";

test("what was read before an event, and came after it, is read again", async () => {
  const client = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const queryFn = () => new Promise<string>((resolve) => answers.push(resolve));
  const observer = new QueryObserver<string>(client, { queryKey: ["get", "/x", {}], queryFn });
  const stop = observer.subscribe(() => undefined);
  expect(answers).toHaveLength(1);

  const refreshed = refresh(client, "/x");
  answers[0]?.("before");
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.("after");
  await refreshed;

  expect(observer.getCurrentResult().data).toBe("after");
  stop();
});
