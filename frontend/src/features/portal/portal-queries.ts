import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import type { PortalIncident, PortalSession } from "@/api/types";
import { showPasskey } from "@/lib/passkeys";
import { isStep, type SignInStep } from "@/lib/sign-in";
import { nextLook } from "./checkout-poll";
import { currentToken, dropRefusedToken, dropToken } from "./portal-token";

/** The signed-in person; rejects with a 401 problem when nobody is. */
export const portalSessionQuery = () =>
  api.queryOptions("get", "/api/portal/session", {}, { staleTime: 5 * 60_000, retry: false });

const FRESH = { staleTime: 0 } as const;
const INCIDENTS = ["get", "/api/portal/incidents"];

/**
 * What the link is: valid, used, expired or unknown. Asking does not use it up. A token that opens nothing is dropped, so
 * that it cannot stand in the way of signing in.
 */
export function useTokenCheck(token: string | null) {
  const check = api.useQuery(
    "post",
    "/api/portal/token-checks",
    { body: { token: token ?? "" } },
    { enabled: token !== null, ...FRESH },
  );
  const state = check.data?.state;

  useEffect(() => {
    if (state !== undefined && state !== "VALID") {
      dropToken();
    }
  }, [state]);

  return check;
}

export function useSignUp(onDone: () => void) {
  const entered = useEntered(onDone);
  return api.useMutation("post", "/api/portal/accounts", { onSuccess: entered, onError: dropRefusedToken });
}

export function usePortalSignIn(onDone: () => void) {
  const entered = useEntered(onDone);
  const [step, setStep] = useState<SignInStep>();
  const mutation = api.useMutation("post", "/api/portal/sessions", {
    onSuccess: (answer) => (isStep(answer) ? setStep(answer) : entered(answer)),
    onError: (problem) => {
      dropRefusedToken(problem);
      // A secret to scan goes with its first code; the next attempt brings another.
      setStep((asked) => (asked?.setUp ? undefined : asked));
    },
  });
  return { ...mutation, step };
}

export function usePortalPasskey(onDone: () => void) {
  const entered = useEntered(onDone);
  const challenge = api.useMutation("post", "/api/portal/sessions/passkey/challenge");
  const show = api.useMutation("post", "/api/portal/sessions/passkey");
  return useMutation({
    mutationFn: async () => {
      const credential = await showPasskey(await challenge.mutateAsync({}));
      return show.mutateAsync({ body: { credential, token: currentToken() } });
    },
    onSuccess: entered,
    onError: dropRefusedToken,
  });
}

export function usePortalSignOut(onDone: () => Promise<void>) {
  const client = useQueryClient();
  return api.useMutation("delete", "/api/portal/session", {
    onSuccess: async () => {
      await onDone();
      client.clear();
    },
  });
}

export function useIncidents() {
  return api.useQuery("get", "/api/portal/incidents", {}, FRESH);
}

/** A signed address of the incident's clip, other people blurred. Each call is an audited view. */
export function useClipView(incident: PortalIncident, clip: string) {
  const client = useQueryClient();
  const mutation = api.useMutation("post", "/api/portal/incidents/{incidentId}/clip-views", {
    onSuccess: () => client.invalidateQueries({ queryKey: INCIDENTS }),
  });
  return {
    ...mutation,
    ask: () => mutation.mutate({ params: { path: { incidentId: incident.id }, query: { clip } } }),
  };
}

export function useDispute(onDone: () => void) {
  const client = useQueryClient();
  const mutation = api.useMutation("post", "/api/portal/incidents/{incidentId}/disputes", {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: INCIDENTS });
      onDone();
    },
  });
  return {
    ...mutation,
    send: (incidentId: string, statement: string) =>
      mutation.mutate({ params: { path: { incidentId } }, body: { statement } }),
  };
}

/** Starts a payment of everything owed and goes to Stripe's page. */
export function useCheckout() {
  const mutation = api.useMutation("post", "/api/portal/checkouts", {
    onSuccess: ({ url }) => location.assign(url),
  });
  const { reset } = mutation;

  useEffect(() => {
    // Back from Stripe the browser may show this page as it was left: on its way, for ever.
    const onShow = (event: PageTransitionEvent) => event.persisted && reset();
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, [reset]);

  return mutation;
}

/** The payment's state, asked again until the bank's word has come. */
export function useCheckoutState(checkoutId: string) {
  return api.useQuery(
    "get",
    "/api/portal/checkouts/{checkoutId}",
    { params: { path: { checkoutId } } },
    { ...FRESH, refetchInterval: (query) => nextLook(query.state) },
  );
}

export function useReceipts() {
  return api.useQuery("get", "/api/portal/receipts", {}, FRESH);
}

export function useReceipt(number: string) {
  return api.useQuery("get", "/api/portal/receipts/{number}", { params: { path: { number } } });
}

function useEntered(onDone: () => void) {
  const client = useQueryClient();
  return (session: PortalSession) => {
    dropToken();
    client.clear();
    client.setQueryData(portalSessionQuery().queryKey, session);
    onDone();
  };
}
