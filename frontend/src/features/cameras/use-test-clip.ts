import { useState } from "react";
import { api } from "@/api/client";
import type { ClipOutcome } from "@/api/types";
import { upload } from "@/api/upload";

/** Often enough to see it happen. */
const LOOK_AGAIN_MS = 500;

/** A clip by which somebody tries a camera, from the file to what became of it. */
export function useTestClip(storeId: string, cameraId: string) {
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<ClipOutcome>();
  const [refusal, setRefusal] = useState<unknown>(null);
  const sample = api.useMutation("post", "/api/stores/{storeId}/cameras/{cameraId}/test-clips/sample");
  const watched = api.useQuery(
    "get",
    "/api/stores/{storeId}/cameras/{cameraId}/test-clips/{clipId}",
    { params: { path: { storeId, cameraId, clipId: sent?.clipId ?? "" } } },
    {
      enabled: sent !== undefined,
      refetchInterval: ({ state }) => (state.data?.state ?? "RECEIVED") === "RECEIVED" && LOOK_AGAIN_MS,
    },
  );
  const outcome = sent && (watched.data ?? sent);

  const send = async (clip: () => Promise<ClipOutcome>) => {
    setSending(true);
    setSent(undefined);
    setRefusal(null);
    try {
      setSent(await clip());
    } catch (error) {
      setRefusal(error);
    } finally {
      setSending(false);
    }
  };

  return {
    outcome,
    busy: sending || (outcome?.state === "RECEIVED" && !watched.isError),
    error: refusal ?? watched.error,
    sendSample: () => void send(() => sample.mutateAsync({ params: { path: { storeId, cameraId } } })),
    send: (file: File) =>
      void send(() =>
        upload<ClipOutcome>(`/api/stores/${storeId}/cameras/${cameraId}/test-clips`, file, file.type || "video/mp4"),
      ),
  };
}
