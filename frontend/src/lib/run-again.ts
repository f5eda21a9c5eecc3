/**
 * Runs an asynchronous job once at a time. Calls during a run ask for exactly one more run after it, so that a flood of
 * events costs two fetches and the last event is never lost.
 */
export function runAgain(job: () => Promise<unknown>): () => void {
  let running = false;
  let again = false;
  return async function run() {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await job();
      } while (again);
    } finally {
      running = false;
    }
  };
}
