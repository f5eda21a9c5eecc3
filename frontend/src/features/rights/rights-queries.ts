import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { RightsAnswer, RightsShelf } from "@/api/types";

const QUEUE = "/api/ops/requests";
const ONE = "/api/ops/requests/{requestId}";

/** People ask by themselves: often enough to see it come. */
const LOOK_AGAIN_MS = 15_000;

export function useRightsQueue(shelf: RightsShelf) {
  const query = api.useInfiniteQuery(
    "get",
    QUEUE,
    { params: { query: { shelf } } },
    { ...PAGES, staleTime: 0, refetchInterval: LOOK_AGAIN_MS },
  );
  const requests = useItems(query.data);
  return { ...query, requests };
}

/** One request, and what Penny does with it. */
export function useRights(requestId: string) {
  const params = { path: { requestId } };
  const client = useQueryClient();
  const query = api.useQuery("get", ONE, { params }, { staleTime: 0 });
  const onSettled = () =>
    Promise.all([QUEUE, ONE].map((path) => client.invalidateQueries({ queryKey: ["get", path] })));
  const acknowledgement = api.useMutation("post", `${ONE}/acknowledgement`, { onSettled });
  const answering = api.useMutation("post", `${ONE}/answer`, { onSettled });
  return {
    ...query,
    acknowledgement,
    acknowledge: () => acknowledgement.mutate({ params }),
    answering,
    answer: (body: RightsAnswer) => answering.mutateAsync({ params, body }),
  };
}

export type Rights = ReturnType<typeof useRights>;
