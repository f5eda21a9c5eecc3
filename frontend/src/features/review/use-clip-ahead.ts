import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/api/client";
import { load } from "@/api/download";

/** Kept for a moment after nobody asks for it, until the next screen has taken it. */
const KEPT_MS = 10_000;

const keyOf = (reviewId: string, recording: string) => ["clip-ahead", reviewId, recording] as const;

/** Loads the clip of an incident that may be shown next. That it was loaded goes on record; it is seen when it is shown. */
export function useClipAhead(reviewId: string, recording: string): void {
  useQuery({
    queryKey: keyOf(reviewId, recording),
    queryFn: async ({ client, signal }) => {
      // A link is good for one try: whoever went on before it was done asks for another.
      const link = await client.fetchQuery({
        ...api.queryOptions("post", "/api/reviews/{reviewId}/clips-ahead", { params: { path: { reviewId } } }),
        staleTime: 0,
        gcTime: 0,
      });
      return load(link.url, { signal, priority: "low" });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** A clip that was loaded before its screen was opened. */
export interface LoadedClip {
  /** Good while the screen is open. */
  address: string | undefined;
  /** It cannot be played after all. */
  drop: () => void;
}

/** @returns nothing to play unless all of it was there in time: a clip is not exchanged while somebody looks */
export function useLoadedClip(reviewId: string, recording: string): LoadedClip {
  const client = useQueryClient();
  const [clip, setClip] = useState(() => client.getQueryData<Blob>(keyOf(reviewId, recording)));
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (clip === undefined) {
      return;
    }
    const made = URL.createObjectURL(clip);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [clip]);
  return { address, drop: () => setClip(undefined) };
}
