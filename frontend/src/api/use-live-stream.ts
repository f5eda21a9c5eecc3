import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { type LiveState, LiveStream } from "./live-stream";

interface Options {
  /** Path of the stream, or null while there is nothing to listen to. */
  path: string | null;
  /** Where to begin; only the first value for a path counts, afterwards the stream keeps its own place. */
  cursor: string | null;
  events: readonly string[];
  onEvent: (name: string, data: unknown) => void;
  onResume: () => void;
}

const SESSION = ["get", "/api/session"];

/** Keeps a live stream open while the component is on screen and tells how it stands. */
export function useLiveStream({ path, cursor, events, onEvent, onResume }: Options): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("reconnecting");
  const receive = useEffectEvent(onEvent);
  const resume = useEffectEvent(onResume);
  const begin = useEffectEvent(() => cursor);
  const names = useEffectEvent(() => events);
  // An event stream cannot tell why it was refused. The session can: its 401 leads to the sign-in.
  const askForSession = useEffectEvent(() => void client.refetchQueries({ queryKey: SESSION }));

  useEffect(() => {
    if (path === null) {
      return;
    }
    const stream = new LiveStream({
      address: (from) => (from === null ? path : `${path}?cursor=${encodeURIComponent(from)}`),
      events: names(),
      cursor: begin(),
      onEvent: (name, data) => receive(name, data),
      onState: setState,
      onResume: () => resume(),
      onRefused: () => askForSession(),
    });
    stream.start();
    return () => stream.stop();
  }, [path]);

  return state;
}
