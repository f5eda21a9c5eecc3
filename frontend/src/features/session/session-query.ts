import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { Role, Session } from "@/api/types";

/** The signed-in person; rejects with a 401 problem when nobody is. */
export const sessionQuery = () => api.queryOptions("get", "/api/session", {}, { staleTime: 5 * 60_000, retry: false });

export function hasRole(session: Session, ...roles: Role[]): boolean {
  return roles.some((role) => session.roles.includes(role));
}

export function useSignIn(onSignedIn: (session: Session) => void) {
  const client = useQueryClient();
  return api.useMutation("post", "/api/session", {
    onSuccess: (session: Session | undefined) => {
      if (session === undefined) {
        // The password was right; the page asks for the code next.
        return;
      }
      client.clear();
      client.setQueryData(sessionQuery().queryKey, session);
      onSignedIn(session);
    },
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
