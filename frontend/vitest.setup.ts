/**
 * For tests with a page (`@vitest-environment jsdom`). Addresses are relative to the page, as in a browser: Node's own
 * Request takes whole ones only. The API client takes `fetch` when it is imported; through this one it sees what a test
 * puts in its place later.
 */
if ("document" in globalThis) {
  const NodeRequest = globalThis.Request;
  globalThis.Request = class extends NodeRequest {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === "string" ? new URL(input, location.href) : input, init);
    }
  };
  const nodeFetch = globalThis.fetch;
  const late: typeof fetch = (...call) => (globalThis.fetch === late ? nodeFetch : globalThis.fetch)(...call);
  globalThis.fetch = late;
}
