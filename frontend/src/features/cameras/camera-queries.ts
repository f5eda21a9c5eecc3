import { useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import type { CameraKey } from "@/api/types";

const CAMERAS = "/api/stores/{storeId}/cameras";

export function useCameras(storeId: string) {
  return api.useQuery("get", CAMERAS, { params: { path: { storeId } } }, { staleTime: 0 });
}

/** Both ways to a key that is shown once: a new camera, and another key for one that hangs. */
export function useCameraKeys(storeId: string, onKey: (made: CameraKey) => void) {
  const refresh = useRefreshCameras();
  const onSuccess = async (made: CameraKey) => {
    await refresh();
    onKey(made);
  };
  const add = api.useMutation("post", CAMERAS, { onSuccess });
  const exchange = api.useMutation("post", "/api/stores/{storeId}/cameras/{cameraId}/keys", { onSuccess });
  return {
    busy: add.isPending || exchange.isPending,
    error: add.error ?? exchange.error,
    add: (name: string) => add.mutate({ params: { path: { storeId } }, body: { name } }),
    exchange: (cameraId: string) => exchange.mutate({ params: { path: { storeId, cameraId } } }),
  };
}

export function useCameraCare(storeId: string, cameraId: string, onDone: () => void) {
  const refresh = useRefreshCameras();
  const onSuccess = async () => {
    await refresh();
    onDone();
  };
  const params = { path: { storeId, cameraId } };
  const rename = api.useMutation("put", "/api/stores/{storeId}/cameras/{cameraId}", { onSuccess });
  const shut = api.useMutation("delete", "/api/stores/{storeId}/cameras/{cameraId}/keys", { onSuccess });
  const endPrevious = api.useMutation("delete", "/api/stores/{storeId}/cameras/{cameraId}/keys/previous", {
    onSuccess,
  });
  const remove = api.useMutation("delete", "/api/stores/{storeId}/cameras/{cameraId}", { onSuccess });
  return {
    renaming: rename.isPending,
    shutting: shut.isPending,
    ending: endPrevious.isPending,
    removing: remove.isPending,
    error: rename.error ?? shut.error ?? endPrevious.error ?? remove.error,
    rename: (name: string) => rename.mutate({ params, body: { name } }),
    shut: () => shut.mutate({ params }),
    endPrevious: () => endPrevious.mutate({ params }),
    remove: () => remove.mutate({ params }),
  };
}

/** The store itself names its cameras too. */
function useRefreshCameras() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [CAMERAS, "/api/stores/{storeId}", "/api/stores/{storeId}/summary"].map((path) =>
        client.invalidateQueries({ queryKey: ["get", path] }),
      ),
    );
}
