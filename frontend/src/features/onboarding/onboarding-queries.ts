import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";

const CHECKLIST = "/api/stores/{storeId}/checklist";

/** Somebody else may tick a step off, or a clip that is on its way. */
const LOOK_AGAIN_MS = 3_000;

export function useChecklist(storeId: string) {
  return api.useQuery(
    "get",
    CHECKLIST,
    { params: { path: { storeId } } },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.items.every((item) => item.doneAt !== null) ? false : LOOK_AGAIN_MS),
    },
  );
}

export function useAgreement(storeId: string, language: string) {
  return api.useQuery("get", "/api/stores/{storeId}/agreement", { params: { path: { storeId }, query: { language } } });
}

export function useSigning() {
  const refresh = useRefresh("/api/stores/{storeId}/agreement");
  return api.useMutation("post", "/api/stores/{storeId}/agreement/signature", { onSuccess: refresh });
}

export function useSigns() {
  const refresh = useRefresh();
  return api.useMutation("post", "/api/stores/{storeId}/checklist/signs", { onSuccess: refresh });
}

export function useTrial(storeId: string) {
  return api.useQuery("get", "/api/stores/{storeId}/trial", { params: { path: { storeId } } });
}

export function useTrialBegin() {
  const refresh = useRefresh("/api/stores/{storeId}/trial");
  return api.useMutation("post", "/api/stores/{storeId}/trial", { onSuccess: refresh });
}

export function useRegion(storeId: string) {
  return api.useQuery("get", "/api/stores/{storeId}/region", { params: { path: { storeId } } });
}

export function useKnownRegions(storeId: string, country: string) {
  return api.useQuery(
    "get",
    "/api/stores/{storeId}/region/known",
    { params: { path: { storeId }, query: { country } } },
    { enabled: country !== "" },
  );
}

export function useRegionChange() {
  const refresh = useRefresh("/api/stores/{storeId}/region", "/api/stores/{storeId}/region/known");
  return api.useMutation("put", "/api/stores/{storeId}/region", { onSuccess: refresh });
}

/** The last step opens the store, which the store itself tells. */
function useRefresh(...paths: string[]) {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [CHECKLIST, "/api/stores/{storeId}", ...paths].map((path) =>
        client.invalidateQueries({ queryKey: ["get", path] }),
      ),
    );
}
