import { useEffect } from "react";
import { api } from "@/api/client";

const SUBSCRIPTION = "/api/stores/{storeId}/subscription";

/** Back from Stripe its word is on its way; what somebody does there shows here, too, and otherwise nothing hurries. */
const WORD_COMES_MS = 1_500;
const ON_SCREEN_MS = 5_000;
const IN_THE_SHELL_MS = 300_000;

/** For the page itself, which looks more often than the shell. */
export function useSubscription(storeId: string, awaited: boolean) {
  return api.useQuery(
    "get",
    SUBSCRIPTION,
    { params: { path: { storeId } } },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (awaited && !state.data?.subscribed ? WORD_COMES_MS : ON_SCREEN_MS),
    },
  );
}

/** Where the store stands, for what stands around every page. */
export function useStanding(storeId: string) {
  return api.useQuery(
    "get",
    SUBSCRIPTION,
    { params: { path: { storeId } } },
    { staleTime: IN_THE_SHELL_MS, refetchInterval: IN_THE_SHELL_MS },
  );
}

export function useSubscribe() {
  return useLeaving(
    api.useMutation("post", "/api/stores/{storeId}/subscription/checkouts", {
      onSuccess: ({ url }) => location.assign(url),
    }),
  );
}

export function useManage() {
  return useLeaving(
    api.useMutation("post", "/api/stores/{storeId}/subscription/portal-sessions", {
      onSuccess: ({ url }) => location.assign(url),
    }),
  );
}

/** Back from Stripe the browser may show this page as it was left: on its way, for ever. */
function useLeaving<Mutation extends { reset: () => void }>(mutation: Mutation): Mutation {
  const { reset } = mutation;
  useEffect(() => {
    const onShow = (event: PageTransitionEvent) => event.persisted && reset();
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, [reset]);
  return mutation;
}
