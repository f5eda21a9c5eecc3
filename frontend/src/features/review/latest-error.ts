interface Attempt {
  /** When it was sent, milliseconds since the epoch; 0 before the first time. */
  submittedAt: number;
  error: unknown;
}

/** Why the last thing that was tried failed; null when it did not, whatever went wrong before. */
export function latestError(attempts: readonly Attempt[]): unknown {
  const latest = attempts.reduce((last, attempt) => (attempt.submittedAt > last.submittedAt ? attempt : last));
  return latest.error;
}
