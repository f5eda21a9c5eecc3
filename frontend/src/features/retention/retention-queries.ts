import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { PAGES, useItems } from "@/api/pages";
import type { RetentionPolicy } from "@/api/types";

const POLICY = "/api/stores/{storeId}/retention-policy";
const CERTIFICATES = "/api/stores/{storeId}/destruction-certificates";

export function useRetention(storeId: string) {
  return api.useQuery("get", POLICY, { params: { path: { storeId } } }, { staleTime: 0 });
}

export function useRetentionChange(storeId: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ["get", POLICY] });
  const change = api.useMutation("put", POLICY, { onSuccess });
  return {
    ...change,
    save: (body: RetentionPolicy) => change.mutate({ params: { path: { storeId } }, body }),
  };
}

export function useStoreCertificates(storeId: string) {
  const query = api.useInfiniteQuery(
    "get",
    CERTIFICATES,
    { params: { path: { storeId } } },
    { ...PAGES, staleTime: 0 },
  );
  const certificates = useItems(query.data);
  return { ...query, certificates };
}
