import { useState } from "react";

/** One sending at a time, with the reason of the last refusal. */
export function useSubmission() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const run = (send: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    send()
      .catch(setError)
      .finally(() => setBusy(false));
  };

  return { busy, error, run };
}
