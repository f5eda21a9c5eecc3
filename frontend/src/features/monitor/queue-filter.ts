/** What of the queue is shown; it stands in the address, so that a page can be kept, sent and reloaded. */
export interface QueueFilter {
  state: "open" | "decided";
  /** Of one camera only. */
  camera?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an address says; whatever it says wrongly counts as not said. */
export function filterOf(search: Record<string, unknown>): QueueFilter {
  const { state, camera } = search;
  return {
    state: state === "decided" ? "decided" : "open",
    camera: typeof camera === "string" && UUID.test(camera) ? camera : undefined,
  };
}

/** Which recording of an event an address asks for. */
export function recordingOf({ recording }: Record<string, unknown>): { recording?: string } {
  return typeof recording === "string" && UUID.test(recording) ? { recording } : {};
}

/** The other way round; what is usual is left out. */
export function searchOf({ state, camera }: QueueFilter): { state?: "decided"; camera?: string } {
  return { ...(state === "decided" && { state }), ...(camera !== undefined && { camera }) };
}
