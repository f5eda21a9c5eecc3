import { useMemo } from "react";
import { api } from "@/api/client";

export function usePilots() {
  const query = api.useInfiniteQuery(
    "get",
    "/api/ops/pilots",
    { params: { query: {} } },
    {
      pageParamName: "cursor",
      // The library sends 0 for undefined; an empty cursor is the first page.
      initialPageParam: "",
      getNextPageParam: (page) => page.next ?? undefined,
      staleTime: 0,
    },
  );
  const pilots = useMemo(() => query.data?.pages.flatMap((page) => page.items), [query.data]);
  return { ...query, pilots };
}
