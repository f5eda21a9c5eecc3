import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";

const NOTICES = "/api/stores/{storeId}/people/{personId}/notices";

/** On its way to somebody: its end is waited for. */
const UNDER_WAY_MS = 5_000;

/** Notices that went to a person, or will, the latest first. */
export function useDebtNotices(storeId: string, personId: string) {
  return api.useQuery(
    "get",
    NOTICES,
    { params: { path: { storeId, personId } } },
    {
      staleTime: 0,
      refetchInterval: ({ state: { data } }) =>
        data?.items.some(
          ({ state, goesOutAt }) =>
            state === "WRITTEN" || (state === "WAITING" && Date.parse(goesOutAt) <= Date.now() + UNDER_WAY_MS),
        )
          ? UNDER_WAY_MS
          : false,
    },
  );
}

export function useNoticeActs(storeId: string, personId: string) {
  const client = useQueryClient();
  const path = { storeId, personId };
  const onSettled = () => client.invalidateQueries({ queryKey: ["get", NOTICES, { params: { path } }] });
  const ask = api.useMutation("post", NOTICES, { onSettled });
  const takeBack = api.useMutation("delete", `${NOTICES}/{noticeId}`, { onSettled });
  return { ask, takeBack, path };
}
