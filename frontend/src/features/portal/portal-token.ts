import { ProblemError } from "@/api/problem";
import { tabStorage } from "@/lib/storage";

const KEY = "penny.portal.token";
const FRAGMENT = /^#t=(.+)$/;
const REFUSALS = ["token-used", "token-expired", "token-unknown"];

/**
 * Takes the token of the link, now and from every further link that is opened in this tab. It comes in the fragment, which
 * no server and no log sees, moves to this tab's storage and leaves the address bar, so that it is in no history and no
 * picture of the screen.
 */
export function takeTokens(): void {
  takeToken();
  // A second link in the same tab changes the fragment only; the page has to begin anew with it.
  globalThis.addEventListener("hashchange", () => takeToken() && location.reload());
}

/** The token that came last and was not used yet. */
export function currentToken(): string | null {
  return tabStorage.read(KEY);
}

/** Called when the token has done its work, or opens nothing. */
export function dropToken(): void {
  tabStorage.remove(KEY);
}

/** Drops the token when it was the reason of a refusal: the next try goes without it. */
export function dropRefusedToken(error: unknown): void {
  if (error instanceof ProblemError && REFUSALS.includes(error.slug)) {
    dropToken();
  }
}

function takeToken(): boolean {
  const token = FRAGMENT.exec(location.hash)?.[1];
  if (token === undefined) {
    return false;
  }
  tabStorage.write(KEY, token);
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}
