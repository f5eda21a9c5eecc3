import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";

export function usePilots() {
  const query = api.useInfiniteQuery("get", "/api/ops/pilots", { params: { query: {} } }, { ...PAGES, staleTime: 0 });
  const pilots = useItems(query.data);
  return { ...query, pilots };
}
