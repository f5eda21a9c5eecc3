import type { StandingState } from "@/api/types";

/** What administrators are told of above every room; what is paid for, or costs nothing, says nothing. */
export type Noted = Exclude<StandingState, "NOT_BEGUN" | "ACTIVE">;

interface Standing {
  state: StandingState;
  subscribed: boolean;
  until: string | null;
}

/** As in the letters: a trial that nobody has subscribed after says so in its last week. */
const SOON_MS = 7 * 24 * 3_600_000;

export function noted({ state, subscribed, until }: Standing, now: number): Noted | undefined {
  if (until === null || state === "NOT_BEGUN" || state === "ACTIVE") {
    return undefined;
  }
  if (state === "TRIAL" && (subscribed || Date.parse(until) - now > SOON_MS)) {
    return undefined;
  }
  return state;
}
