import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { NewLinkCorrection } from "@/api/types";

const PEOPLE = "/api/known-people";
const PERSON = "/api/known-people/{personId}";
const WAITING = "/api/link-corrections";

/** Colleagues propose and decide by themselves: often enough to see it. */
const LOOK_AGAIN_MS = 15_000;

export function useKnownPeople(reference: string) {
  const query = api.useInfiniteQuery(
    "get",
    PEOPLE,
    { params: { query: { reference: reference || undefined } } },
    { ...PAGES, staleTime: 0 },
  );
  const people = useItems(query.data);
  return { ...query, people };
}

export function useKnownPerson(personId: string) {
  return api.useQuery("get", PERSON, { params: { path: { personId } } }, { refetchInterval: LOOK_AGAIN_MS });
}

export function useWaitingCorrections() {
  const query = api.useInfiniteQuery("get", WAITING, {}, { ...PAGES, staleTime: 0, refetchInterval: LOOK_AGAIN_MS });
  const corrections = useItems(query.data);
  return { ...query, corrections };
}

/** Says that incidents are somebody else's, or decides what a colleague says. What follows is done a moment later. */
export function useCorrectionActs() {
  const client = useQueryClient();
  const onSettled = () =>
    Promise.all([PEOPLE, PERSON, WAITING].map((path) => client.invalidateQueries({ queryKey: ["get", path] })));
  const propose = api.useMutation("post", `${PERSON}/corrections`, { onSettled });
  const accept = api.useMutation("post", `${WAITING}/{correctionId}/acceptance`, { onSettled });
  const refuse = api.useMutation("post", `${WAITING}/{correctionId}/refusal`, { onSettled });
  return {
    propose,
    proposeCorrection: (personId: string, body: NewLinkCorrection) =>
      propose.mutateAsync({ params: { path: { personId } }, body }),
    accept,
    acceptCorrection: (correctionId: string) => accept.mutateAsync({ params: { path: { correctionId } } }),
    refuse,
    refuseCorrection: (correctionId: string, reason: string) =>
      refuse.mutateAsync({ params: { path: { correctionId } }, body: { reason } }),
  };
}
