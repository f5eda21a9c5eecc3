import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { askAhead, fetchOrTake, forgetAnswers } from "./ahead";

const ALERTS = "https://penny.example/api/stores/1/alerts?state=open&cursor=";
const server = vi.fn<(address: string | Request) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal("location", { origin: "https://penny.example" });
  vi.stubGlobal("fetch", server);
  vi.useFakeTimers({ toFake: ["performance"] });
  server.mockImplementation(async () => new Response("answer"));
});

afterEach(() => {
  forgetAnswers();
  server.mockReset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what was asked for ahead is taken once, whatever the order of its parameters", async () => {
  void askAhead("/api/stores/1/alerts?cursor=&state=open");
  expect(await (await fetchOrTake(new Request(ALERTS))).text()).toBe("answer");
  expect(server).toHaveBeenCalledTimes(1);
  await fetchOrTake(new Request(ALERTS));
  expect(server).toHaveBeenCalledTimes(2);
});

test("another address, and anything but a question, goes to the server", async () => {
  void askAhead(ALERTS);
  await fetchOrTake(new Request("https://penny.example/api/stores/2/alerts?state=open&cursor="));
  await fetchOrTake(new Request(ALERTS, { method: "DELETE" }));
  expect(server).toHaveBeenCalledTimes(3);
});

test("a refusal and a line that broke are asked for again, in the words of whoever asks", async () => {
  server.mockImplementationOnce(async () => new Response("", { status: 401 }));
  void askAhead(ALERTS);
  expect((await fetchOrTake(new Request(ALERTS))).status).toBe(200);

  server.mockImplementationOnce(async () => Promise.reject(new TypeError("no line")));
  askAhead(ALERTS).catch(() => undefined);
  expect((await fetchOrTake(new Request(ALERTS))).status).toBe(200);
  expect(server).toHaveBeenCalledTimes(4);
});

test("an answer that is old, or of somebody who has left, is not shown", async () => {
  void askAhead(ALERTS);
  vi.advanceTimersByTime(10_001);
  await fetchOrTake(new Request(ALERTS));
  void askAhead(ALERTS);
  forgetAnswers();
  await fetchOrTake(new Request(ALERTS));
  expect(server).toHaveBeenCalledTimes(4);
});
