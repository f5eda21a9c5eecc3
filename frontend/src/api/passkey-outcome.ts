import { PasskeyError, type PasskeyTrouble } from "@/lib/passkeys";
import { describeProblem } from "./problem";

/** What became of asking for a passkey: the browser's trouble, or the server's refusal in its own words. */
export interface PasskeyOutcome {
  trouble?: PasskeyTrouble;
  refusal?: string;
}

export function passkeyOutcome(error: unknown): PasskeyOutcome {
  if (error === null) {
    return {};
  }
  return error instanceof PasskeyError ? { trouble: error.trouble } : { refusal: describeProblem(error) };
}
