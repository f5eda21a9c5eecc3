/** Older than that an answer is asked for again. */
const FRESH_MS = 10_000;

interface Asked {
  at: number;
  answer: Promise<Response>;
}

const asked = new Map<string, Asked>();

/** Asks the server for an address of its API before whatever shows it has come over the line. */
export function askAhead(address: string): Promise<Response> {
  const answer = fetch(address);
  // Whoever takes it hears of the failure; nobody else does.
  answer.catch(() => undefined);
  asked.set(keyOf("GET", address), { at: performance.now(), answer });
  return answer;
}

/** As `fetch`; what was asked for ahead is taken instead of asked for again, once and if the server gave it. */
export async function fetchOrTake(request: Request): Promise<Response> {
  const key = keyOf(request.method, request.url);
  const ahead = asked.get(key);
  asked.delete(key);
  if (ahead !== undefined && performance.now() - ahead.at < FRESH_MS) {
    const answer = await ahead.answer.catch(() => undefined);
    if (answer?.ok) {
      return answer;
    }
  }
  return fetch(request);
}

export function forgetAnswers(): void {
  asked.clear();
}

function keyOf(method: string, address: string): string {
  const { pathname, searchParams } = new URL(address, location.origin);
  searchParams.sort();
  return `${method} ${pathname}?${searchParams}`;
}
