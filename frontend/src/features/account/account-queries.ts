import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";

const ACCOUNT = ["get", "/api/account"];
const SESSIONS = ["get", "/api/account/sessions"];
const SIGNED_IN = ["get", "/api/session"];

export function useAccount() {
  return api.useQuery("get", "/api/account", {}, { staleTime: 0 });
}

export function useDevices() {
  return api.useQuery("get", "/api/account/sessions", {}, { staleTime: 0 });
}

export function useEndDevice() {
  const refresh = useRefresh();
  const mutation = api.useMutation("delete", "/api/account/sessions/{sessionId}", { onSuccess: refresh });
  return { ...mutation, end: (sessionId: string) => mutation.mutate({ params: { path: { sessionId } } }) };
}

export function useEndOtherDevices() {
  const refresh = useRefresh();
  return api.useMutation("delete", "/api/account/sessions", { onSuccess: refresh });
}

export function usePasswordChange(onDone: () => void) {
  const refresh = useRefresh();
  return api.useMutation("post", "/api/account/password", {
    onSuccess: async () => {
      await refresh();
      onDone();
    },
  });
}

export function useAuthenticatorStart() {
  return api.useMutation("post", "/api/account/authenticator");
}

/** The page that asks for it shows the recovery codes before anything is fetched anew: see `useRefresh`. */
export function useAuthenticatorConfirm() {
  return api.useMutation("post", "/api/account/authenticator/confirmation");
}

export function useAuthenticatorRemoval(onDone: () => void) {
  const refresh = useRefresh();
  return api.useMutation("post", "/api/account/authenticator/removal", {
    onSuccess: async () => {
      await refresh();
      onDone();
    },
  });
}

/** What may have changed with the account: how it stands, its devices, and what this session has proved. */
export function useRefresh() {
  const client = useQueryClient();
  return () =>
    Promise.all([ACCOUNT, SESSIONS, SIGNED_IN].map((queryKey) => client.invalidateQueries({ queryKey }))).then(
      () => undefined,
    );
}
