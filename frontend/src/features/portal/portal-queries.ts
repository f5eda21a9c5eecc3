import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { download } from "@/api/download";
import type { DisputeFile, PortalIncident, PortalSession, RightsRequestKind, WrittenFile } from "@/api/types";
import { upload } from "@/api/upload";
import { showPasskey } from "@/lib/passkeys";
import { isStep, type SignInStep } from "@/lib/sign-in";
import { nextLook } from "./checkout-poll";
import { currentToken, dropRefusedToken, dropToken } from "./portal-token";
import { readAgainIn } from "./standing";

/** The signed-in person; rejects with a 401 problem when nobody is. */
export const portalSessionQuery = () =>
  api.queryOptions("get", "/api/portal/session", {}, { staleTime: 5 * 60_000, retry: false });

const FRESH = { staleTime: 0 } as const;
const INCIDENTS = ["get", "/api/portal/incidents"];
const DISPUTE = "/api/portal/disputes/{disputeId}";
const RIGHTS = "/api/portal/requests";

/** People answer: often enough to see it come. */
const ANSWERS_MS = 15_000;

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

/** Asks the store for another code with one that is over. What comes of it the store says, to whoever comes to it. */
export function useAskForCode() {
  return api.useMutation("post", "/api/portal/token-renewals");
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

/** Somebody who has just come in need not ask whether the code's incident has been put to their account. */
export function useIncidents() {
  return api.useQuery(
    "get",
    "/api/portal/incidents",
    {},
    {
      ...FRESH,
      refetchInterval: ({ state: { data, dataUpdateCount } }) =>
        data === undefined ? false : readAgainIn(data.incidents, dataUpdateCount),
    },
  );
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

interface WrittenWords {
  statement: string;
  email: string;
  files: readonly File[];
}

/** Disputes with a code alone: what shows it first, since the words close the matter. A file that was taken is not sent again. */
export function useWrittenDispute(token: string) {
  const writing = api.useMutation("post", "/api/portal/written-disputes");
  const [taken] = useState(() => new Map<File, string>());
  return useMutation({
    mutationFn: async ({ statement, email, files }: WrittenWords) => {
      const ids: string[] = [];
      for (const file of files) {
        const id = taken.get(file) ?? (await attachWithCode(token, file));
        taken.set(file, id);
        ids.push(id);
      }
      return writing.mutateAsync({ body: { token, statement, email: email || null, files: ids } });
    },
    onError: dropRefusedToken,
  });
}

async function attachWithCode(token: string, file: File): Promise<string> {
  const path = `/api/portal/written-disputes/files?name=${encodeURIComponent(file.name)}`;
  const type = file.type || "application/octet-stream";
  return (await upload<WrittenFile>(path, file, type, { "Penny-Code": token })).id;
}

export function useDisputes() {
  return api.useQuery("get", "/api/portal/disputes", {}, FRESH);
}

/** Opens disputes, and adds files to them. */
export function useOpenDispute() {
  const refresh = useRefresh();
  const mutation = api.useMutation("post", "/api/portal/incidents/{incidentId}/disputes");
  return {
    /** Resolves to the dispute's id. */
    open: async (incidentId: string, statement: string) => {
      const { id } = await mutation.mutateAsync({ params: { path: { incidentId } }, body: { statement } });
      return id;
    },
    attach: attachTo,
    refresh,
  };
}

/** What was said about a dispute, and the ways to say more. */
export function useDispute(disputeId: string) {
  const params = { path: { disputeId } };
  const query = api.useQuery("get", DISPUTE, { params }, { ...FRESH, refetchInterval: ANSWERS_MS });
  const mutation = api.useMutation("post", `${DISPUTE}/messages`);
  const refresh = useRefresh();
  return {
    ...query,
    write: (text: string) => mutation.mutateAsync({ params, body: { text } }),
    attach: (files: readonly File[]) => attachTo(disputeId, files),
    refresh,
    addressOf: (fileId: string) => `/api/portal/disputes/${disputeId}/files/${fileId}`,
  };
}

/** One file after the other, so that a slow line is not shared; rejects with the first that is refused. */
async function attachTo(disputeId: string, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const path = `/api/portal/disputes/${disputeId}/files?name=${encodeURIComponent(file.name)}`;
    await upload<DisputeFile>(path, file, file.type || "application/octet-stream");
  }
}

function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [INCIDENTS, ["get", "/api/portal/disputes"], ["get", DISPUTE]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

/** What the person has asked of Penny, and the way to ask. */
export function useRights() {
  const client = useQueryClient();
  const query = api.useQuery("get", RIGHTS, {}, { ...FRESH, refetchInterval: ANSWERS_MS });
  const asking = api.useMutation("post", RIGHTS, {
    onSettled: () => client.invalidateQueries({ queryKey: ["get", RIGHTS] }),
  });
  return {
    ...query,
    asking,
    ask: (kind: RightsRequestKind, statement: string) => asking.mutateAsync({ body: { kind, statement } }),
  };
}

/** All that Penny keeps of the person, saved as one file; that they took it is on record, as every view is. */
export function useOwnData() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => download("/api/portal/data-downloads", "penny-your-data.zip"),
    onSuccess: () => client.invalidateQueries({ queryKey: INCIDENTS }),
  });
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

/** All that was paid, given back and taken back. */
export function usePayments() {
  return api.useQuery("get", "/api/portal/payments", {}, FRESH);
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

const REPRESENTATIVE = "/api/portal/representative";

/** Who speaks for the signed-in person. */
export function useRepresentative() {
  const client = useQueryClient();
  const named = api.useQuery("get", REPRESENTATIVE, {}, FRESH);
  const onSettled = () => client.invalidateQueries({ queryKey: ["get", REPRESENTATIVE] });
  const give = api.useMutation("put", REPRESENTATIVE, { onSettled });
  const forget = api.useMutation("delete", REPRESENTATIVE, { onSettled });
  return { named, give, forget };
}
