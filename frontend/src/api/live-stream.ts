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
  /** Called when a connection did not come about: the server is away, or the session has ended. */
  onRefused: () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

/** The server's sign of life on an idle line, every 15 s. */
const BEAT = "beat";

/** Three beats missed: the line is dead, though nobody has closed it. */
const LONGEST_SILENCE_MS = 45_000;

/**
 * A server-sent event stream that outlives its connection. EventSource gives up for good when a restart of the server
 * answers with an error status, and never notices a line that died without a word (another network, a lost host), so
 * every loss is handled here: wait, double the wait, continue after the last cursor.
 */
export class LiveStream {
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private heardAt = 0;
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
    this.target.addEventListener("visibilitychange", this.checkNow);
    this.connect();
  }

  stop(): void {
    this.target.removeEventListener("online", this.retryNow);
    this.target.removeEventListener("offline", this.goOffline);
    this.target.removeEventListener("visibilitychange", this.checkNow);
    this.disconnect();
  }

  private connect(): void {
    this.disconnect();
    const source = this.open(this.options.address(this.cursor));
    let opened = false;
    this.source = source;
    this.hear();
    source.onopen = () => {
      opened = true;
      this.hear();
      this.wait = FIRST_WAIT_MS;
      this.options.onState("live");
      if (this.lost) {
        this.lost = false;
        this.options.onResume();
      }
    };
    source.onerror = () => {
      this.retryLater();
      if (!opened) {
        this.options.onRefused();
      }
    };
    source.addEventListener(BEAT, () => this.hear());
    for (const name of this.options.events) {
      source.addEventListener(name, (event) => this.receive(name, event as MessageEvent<string>));
    }
  }

  private receive(name: string, event: MessageEvent<string>): void {
    this.hear();
    if (event.lastEventId !== "") {
      this.cursor = event.lastEventId;
    }
    this.options.onEvent(name, JSON.parse(event.data));
  }

  /** Something came: the line lives, and the wait for the next beat begins. */
  private hear(): void {
    this.heardAt = Date.now();
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.startOver(), LONGEST_SILENCE_MS);
  }

  /** A page in the background, or a device that slept, runs no timers: looks once it is seen again. */
  private readonly checkNow = () => {
    if (this.source !== null && Date.now() - this.heardAt >= LONGEST_SILENCE_MS) {
      this.startOver();
    }
  };

  private startOver(): void {
    this.lost = true;
    this.options.onState(this.network.onLine ? "reconnecting" : "offline");
    this.connect();
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
    this.startOver();
  };

  private readonly goOffline = () => {
    this.lost = true;
    this.options.onState("offline");
  };

  private disconnect(): void {
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    this.source?.close();
    this.source = null;
  }
}
