import { beforeEach, describe, expect, it, vi } from "vitest";
import { type LiveOptions, LiveStream } from "./live-stream";

class FakeSource extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;

  constructor(readonly url: string) {
    super();
  }

  close() {
    this.closed = true;
  }

  send(name: string, id: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId: id }));
  }
}

describe("LiveStream", () => {
  const sources: FakeSource[] = [];
  const network = { onLine: true, events: new EventTarget() };
  const onEvent = vi.fn();
  const onState = vi.fn();
  const onResume = vi.fn();
  const onRefused = vi.fn();
  let stream: LiveStream;

  const source = (index: number): FakeSource => {
    const found = sources[index];
    expect(found).toBeDefined();
    return found as FakeSource;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    sources.length = 0;
    network.onLine = true;
    network.events = new EventTarget();
    const options: LiveOptions = {
      address: (cursor) => `/live?cursor=${cursor}`,
      events: ["alert"],
      cursor: "c0",
      onEvent,
      onState,
      onResume,
      onRefused,
    };
    const open = (url: string) => {
      const opened = new FakeSource(url);
      sources.push(opened);
      return opened as unknown as EventSource;
    };
    stream = new LiveStream(options, open, network);
    stream.start();
    return () => stream.stop();
  });

  it("begins at the cursor of the list it belongs to and says when it is live", () => {
    source(0).onopen?.();

    expect(source(0).url).toBe("/live?cursor=c0");
    expect(onState).toHaveBeenLastCalledWith("live");
    expect(onResume).not.toHaveBeenCalled();
  });

  it("continues after the last event it has seen and asks for what it missed", () => {
    source(0).onopen?.();
    source(0).send("alert", "c7", { alertId: "a" });
    source(0).onerror?.();
    expect(onState).toHaveBeenLastCalledWith("reconnecting");

    vi.advanceTimersByTime(1_000);
    source(1).onopen?.();

    expect(onEvent).toHaveBeenCalledWith("alert", { alertId: "a" });
    expect(source(0).closed).toBe(true);
    expect(source(1).url).toBe("/live?cursor=c7");
    expect(onResume).toHaveBeenCalledOnce();
  });

  it("waits twice as long after each failure, at most 15 seconds", () => {
    for (const wait of [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]) {
      const before = sources.length;
      source(before - 1).onerror?.();
      vi.advanceTimersByTime(wait - 1);
      expect(sources).toHaveLength(before);
      vi.advanceTimersByTime(1);
      expect(sources).toHaveLength(before + 1);
    }
  });

  it("takes a line without a beat for dead after 45 seconds, and continues where it was", () => {
    source(0).onopen?.();
    source(0).send("alert", "c7", {});
    vi.advanceTimersByTime(44_999);
    expect(sources).toHaveLength(1);

    vi.advanceTimersByTime(1);

    expect(source(0).closed).toBe(true);
    expect(onState).toHaveBeenLastCalledWith("reconnecting");
    expect(source(1).url).toBe("/live?cursor=c7");
    source(1).onopen?.();
    expect(onState).toHaveBeenLastCalledWith("live");
    expect(onResume).toHaveBeenCalledOnce();
  });

  it("stays on a line that beats, however quiet the store is", () => {
    source(0).onopen?.();

    for (let beats = 0; beats < 40; beats++) {
      vi.advanceTimersByTime(15_000);
      source(0).send("beat", "", {});
    }

    expect(sources).toHaveLength(1);
    expect(onEvent).not.toHaveBeenCalled();
  });

  it("gives up a connection that never opens", () => {
    vi.advanceTimersByTime(45_000);

    expect(sources).toHaveLength(2);
  });

  it("looks at the line when the page is seen again after a sleep without timers", () => {
    source(0).onopen?.();
    network.events.dispatchEvent(new Event("visibilitychange"));
    expect(sources).toHaveLength(1);

    vi.setSystemTime(Date.now() + 60_000);
    network.events.dispatchEvent(new Event("visibilitychange"));

    expect(sources).toHaveLength(2);
  });

  it("asks whether the session still stands when a connection is refused, not when a line breaks", () => {
    source(0).onopen?.();
    source(0).onerror?.();
    expect(onRefused).not.toHaveBeenCalled();

    vi.advanceTimersByTime(1_000);
    source(1).onerror?.();

    expect(onRefused).toHaveBeenCalledOnce();
  });

  it("says offline without a network and connects at once when it is back", () => {
    network.onLine = false;
    network.events.dispatchEvent(new Event("offline"));
    source(0).onerror?.();
    expect(onState).toHaveBeenLastCalledWith("offline");

    network.onLine = true;
    network.events.dispatchEvent(new Event("online"));

    expect(sources).toHaveLength(2);
  });
});
