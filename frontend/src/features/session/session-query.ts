import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/client";
import type { Role, Session } from "@/api/types";
import { forgetOpenStore } from "@/lib/open-store";
import { showPasskey } from "@/lib/passkeys";
import { isStep, type SignInStep } from "@/lib/sign-in";

/** The signed-in person; rejects with a 401 problem when nobody is. */
export const sessionQuery = () => api.queryOptions("get", "/api/session", {}, { staleTime: 5 * 60_000, retry: false });

export function hasRole(session: Session, ...roles: Role[]): boolean {
  return roles.some((role) => session.roles.includes(role));
}

export function useSignIn(onSignedIn: (session: Session) => void) {
  const entered = useEntered(onSignedIn);
  const [step, setStep] = useState<SignInStep>();
  const mutation = api.useMutation("post", "/api/session", {
    onSuccess: (answer) => (isStep(answer) ? setStep(answer) : entered(answer)),
    // A secret to scan goes with its first code; the next attempt brings another.
    onError: () => setStep((asked) => (asked?.setUp ? undefined : asked)),
  });
  return { ...mutation, step };
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
      forgetOpenStore();
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
