import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { MemberRole } from "@/api/types";

const MEMBERS = ["get", "/api/stores/{storeId}/members"];
const INVITATIONS = ["get", "/api/stores/{storeId}/invitations"];

export function useMembers(storeId: string) {
  return api.useQuery("get", "/api/stores/{storeId}/members", { params: { path: { storeId } } }, { staleTime: 0 });
}

export function useInvitations(storeId: string) {
  return api.useQuery("get", "/api/stores/{storeId}/invitations", { params: { path: { storeId } } }, { staleTime: 0 });
}

export function useGiveRole(storeId: string, onDone: () => void) {
  const refresh = useRefresh(MEMBERS, onDone);
  const mutation = api.useMutation("put", "/api/stores/{storeId}/members/{accountId}/role", { onSuccess: refresh });
  return {
    ...mutation,
    give: (accountId: string, role: MemberRole) =>
      mutation.mutate({ params: { path: { storeId, accountId } }, body: { role } }),
  };
}

export function useRemoveMember(storeId: string, onDone: () => void) {
  const refresh = useRefresh(MEMBERS, onDone);
  const mutation = api.useMutation("delete", "/api/stores/{storeId}/members/{accountId}", { onSuccess: refresh });
  return { ...mutation, remove: (accountId: string) => mutation.mutate({ params: { path: { storeId, accountId } } }) };
}

export function useEndSessions(storeId: string, onDone: () => void) {
  const mutation = api.useMutation("delete", "/api/stores/{storeId}/members/{accountId}/sessions", {
    onSuccess: onDone,
  });
  return { ...mutation, end: (accountId: string) => mutation.mutate({ params: { path: { storeId, accountId } } }) };
}

export function useInvite(storeId: string, onDone: () => void) {
  const refresh = useRefresh(INVITATIONS, onDone);
  const mutation = api.useMutation("post", "/api/stores/{storeId}/invitations", { onSuccess: refresh });
  return {
    ...mutation,
    invite: (email: string, role: MemberRole) =>
      mutation.mutate({ params: { path: { storeId } }, body: { email, role } }),
  };
}

export function useRevokeInvitation(storeId: string) {
  const refresh = useRefresh(INVITATIONS, () => undefined);
  const mutation = api.useMutation("delete", "/api/stores/{storeId}/invitations/{invitationId}", {
    onSuccess: refresh,
  });
  return {
    ...mutation,
    revoke: (invitationId: string) => mutation.mutate({ params: { path: { storeId, invitationId } } }),
  };
}

function useRefresh(queryKey: string[], onDone: () => void) {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey });
    onDone();
  };
}
