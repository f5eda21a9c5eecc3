const KEY = "penny.portal.token";
const FRAGMENT = /^#t=(.+)$/;

/**
 * The token of the link. It comes in the fragment, which no server and no log sees, moves to this tab's storage and
 * leaves the address bar, so that it is in no history and no picture of the screen.
 */
export function takeToken(): string | null {
  const token = FRAGMENT.exec(location.hash)?.[1];
  if (token !== undefined) {
    sessionStorage.setItem(KEY, token);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(KEY);
}

/** Called when the token has done its work. */
export function dropToken(): void {
  sessionStorage.removeItem(KEY);
}
