import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { DisputeOutcome, DisputeShelf } from "@/api/types";

const QUEUE = "/api/ops/disputes";
const ONE = "/api/ops/disputes/{disputeId}";

/** People answer: often enough to see it come. */
const LOOK_AGAIN_MS = 15_000;

export function useDisputeQueue(shelf: DisputeShelf) {
  const query = api.useInfiniteQuery(
    "get",
    QUEUE,
    { params: { query: { shelf } } },
    { ...PAGES, staleTime: 0, refetchInterval: LOOK_AGAIN_MS },
  );
  const disputes = useItems(query.data);
  return { ...query, disputes };
}

/** One dispute, and what Penny does with it. */
export function useOpsDispute(disputeId: string) {
  const params = { path: { disputeId } };
  const client = useQueryClient();
  const query = api.useQuery("get", ONE, { params }, { staleTime: 0, refetchInterval: LOOK_AGAIN_MS });
  const refresh = () => Promise.all([QUEUE, ONE].map((path) => client.invalidateQueries({ queryKey: ["get", path] })));
  const answer = api.useMutation("post", `${ONE}/messages`, { onSettled: refresh });
  const decision = api.useMutation("post", `${ONE}/decision`, { onSettled: refresh });
  const view = api.useMutation("post", `${ONE}/clip-views`);
  return {
    ...query,
    answer,
    write: (text: string) => answer.mutateAsync({ params, body: { text } }),
    decision,
    decide: (outcome: DisputeOutcome, reason: string) => decision.mutateAsync({ params, body: { outcome, reason } }),
    view,
    /** Each call is an audited view. */
    open: (clip: string) => view.mutate({ params: { ...params, query: { clip } } }),
    addressOf: (fileId: string) => `${QUEUE}/${disputeId}/files/${fileId}`,
  };
}

export type OpsDispute = ReturnType<typeof useOpsDispute>;
