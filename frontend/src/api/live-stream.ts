/** How the live line stands. `offline`: the device itself has no network. */
export type LiveState = "live" | "reconnecting" | "offline";

export interface LiveOptions {
  /** Address of the stream that continues after the given cursor. */
  address: (cursor: string | null) => string;
  /** Names of the events to listen to. */
  events: readonly string[];
  /** Where to continue; null begins with what happens from now on. */
  cursor: string | null;
  onEvent: (name: string, data: unknown) => void;
  onState: (state: LiveState) => void;
  /** Called after the line was lost and is back, to fetch what a full buffer may have dropped. */
  onResume: () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * A server-sent event stream that outlives its connection. EventSource gives up for good when a restart of the server
 * answers with an error status, so every loss is handled here: wait, double the wait, continue after the last cursor.
 */
export class LiveStream {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = FIRST_WAIT_MS;
  private cursor: string | null;
  private lost = false;
  private readonly target: EventTarget;

  constructor(
    private readonly options: LiveOptions,
    private readonly open: (url: string) => EventSource = (url) => new EventSource(url),
    private readonly network: { onLine: boolean; events: EventTarget } = {
      get onLine() {
        return navigator.onLine;
      },
      events: globalThis,
    },
  ) {
    this.cursor = options.cursor;
    this.target = network.events;
  }

  start(): void {
    this.target.addEventListener("online", this.retryNow);
    this.target.addEventListener("offline", this.goOffline);
    this.connect();
  }

  stop(): void {
    this.target.removeEventListener("online", this.retryNow);
    this.target.removeEventListener("offline", this.goOffline);
    this.disconnect();
  }

  private connect(): void {
    this.disconnect();
    const source = this.open(this.options.address(this.cursor));
    this.source = source;
    source.onopen = () => {
      this.wait = FIRST_WAIT_MS;
      this.options.onState("live");
      if (this.lost) {
        this.lost = false;
        this.options.onResume();
      }
    };
    source.onerror = () => this.retryLater();
    for (const name of this.options.events) {
      source.addEventListener(name, (event) => this.receive(name, event as MessageEvent<string>));
    }
  }

  private receive(name: string, event: MessageEvent<string>): void {
    if (event.lastEventId !== "") {
      this.cursor = event.lastEventId;
    }
    this.options.onEvent(name, JSON.parse(event.data));
  }

  private retryLater(): void {
    this.disconnect();
    this.lost = true;
    this.options.onState(this.network.onLine ? "reconnecting" : "offline");
    this.timer = setTimeout(() => this.connect(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }

  private readonly retryNow = () => {
    this.wait = FIRST_WAIT_MS;
    this.options.onState("reconnecting");
    this.connect();
  };

  private readonly goOffline = () => {
    this.lost = true;
    this.options.onState("offline");
  };

  private disconnect(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }
}
