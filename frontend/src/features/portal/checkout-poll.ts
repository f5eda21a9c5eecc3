import { ProblemError } from "@/api/problem";
import type { CheckoutState } from "@/api/types";

const FIRST_WAIT_MS = 1_500;
const LONGEST_WAIT_MS = 15_000;
const SLOWER = 1.3;

/** What is known of a payment: the last answer, the last failure, and how many of each there were. */
interface Looks {
  data: { state: CheckoutState } | undefined;
  error: unknown;
  dataUpdateCount: number;
  errorUpdateCount: number;
}

/**
 * Milliseconds until a payment is looked at again: soon at first, then ever more seldom, since a bank that has not
 * answered in seconds takes minutes. False once it is settled, or once the server has refused.
 */
export function nextLook({ data, error, dataUpdateCount, errorUpdateCount }: Looks): number | false {
  if (error instanceof ProblemError || (data !== undefined && data.state !== "OPEN")) {
    return false;
  }
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * SLOWER ** (dataUpdateCount + errorUpdateCount));
}
