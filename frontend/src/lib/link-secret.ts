const FRAGMENT = /^#k=([\w-]+)$/;

/**
 * The secret of a link that came by mail. It comes in the fragment, which no server and no log sees, and leaves the address
 * bar at once, so that it is in no history and no picture of the screen.
 */
export function takeLinkSecret(): string | null {
  const secret = FRAGMENT.exec(location.hash)?.[1] ?? null;
  if (secret !== null) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return secret;
}
