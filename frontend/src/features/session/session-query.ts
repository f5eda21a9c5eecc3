import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Role, Session } from "@/api/types";
import { showPasskey } from "@/lib/passkeys";

/** The signed-in person; rejects with a 401 problem when nobody is. */
export const sessionQuery = () => api.queryOptions("get", "/api/session", {}, { staleTime: 5 * 60_000, retry: false });

export function hasRole(session: Session, ...roles: Role[]): boolean {
  return roles.some((role) => session.roles.includes(role));
}

export function useSignIn(onSignedIn: (session: Session) => void) {
  const entered = useEntered(onSignedIn);
  return api.useMutation("post", "/api/session", {
    onSuccess: (session: Session | undefined) => {
      if (session === undefined) {
        // The password was right; the page asks for the code next.
        return;
      }
      entered(session);
    },
  });
}

export function usePasskeySignIn(onSignedIn: (session: Session) => void) {
  const entered = useEntered(onSignedIn);
  const challenge = api.useMutation("post", "/api/session/passkey/challenge");
  const show = api.useMutation("post", "/api/session/passkey");
  return useMutation({
    mutationFn: async () => {
      const credential = await showPasskey(await challenge.mutateAsync({}));
      return show.mutateAsync({ body: { credential } });
    },
    onSuccess: entered,
  });
}

/** Leaves the signed-in pages first: they would ask again for what is cleared. */
export function useSignOut(onSignedOut: () => Promise<void>) {
  const client = useQueryClient();
  return api.useMutation("delete", "/api/session", {
    onSuccess: async () => {
      await onSignedOut();
      client.clear();
    },
  });
}

function useEntered(onSignedIn: (session: Session) => void) {
  const client = useQueryClient();
  return (session: Session) => {
    client.clear();
    client.setQueryData(sessionQuery().queryKey, session);
    onSignedIn(session);
  };
}
