import { keepPreviousData, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { PolicyTerms } from "@/api/types";

const ALL = "/api/ops/network/policies";
const VERSION = "/api/ops/network/policies/versions/{versionId}";

/** Colleagues propose and switch on: often enough to see it. */
const LOOK_AGAIN_MS = 15_000;

export function usePolicies() {
  return api.useQuery("get", ALL, {}, { staleTime: 0, refetchInterval: LOOK_AGAIN_MS });
}

/** What these terms would do, looked at as soon as they are chosen. @param terms null for nothing to try */
export function useDryRun(policyId: string | null, terms: PolicyTerms | null) {
  return api.useQuery(
    "post",
    `${ALL}/dry-runs`,
    // Never asked without terms: see `enabled`.
    { body: { policyId, terms: terms as PolicyTerms } },
    { enabled: terms !== null, staleTime: 0, retry: false, placeholderData: keepPreviousData },
  );
}

/** What Ops does with a policy. */
export function usePolicyActs() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ["get", ALL] });
  const propose = api.useMutation("post", ALL, { onSettled });
  const activate = api.useMutation("post", `${VERSION}/activation`, { onSettled });
  const end = api.useMutation("delete", VERSION, { onSettled });
  return {
    propose,
    activate,
    end,
    proposeTerms: (policyId: string | null, terms: PolicyTerms) => propose.mutateAsync({ body: { policyId, terms } }),
    activateVersion: (versionId: string) => activate.mutateAsync({ params: { path: { versionId } } }),
    endVersion: (versionId: string) => end.mutateAsync({ params: { path: { versionId } } }),
    busy: propose.isPending || activate.isPending || end.isPending,
    error: propose.error ?? activate.error ?? end.error,
    forget: propose.reset,
  };
}
