import { useEffect, useRef } from "react";
import { useMediaQuery } from "@/lib/use-media-query";

interface PreviewVideoProps {
  /** Null while no preview is kept: the poster stands alone. */
  src: string | null;
  poster?: string;
  label: string;
}

const HALF = 0.5;

/** A silent loop that plays only while at least half of it is on screen; a still picture when motion is unwanted. */
export function PreviewVideo({ src, poster, label }: PreviewVideoProps) {
  const ref = useRef<HTMLVideoElement>(null);
  const still = useMediaQuery("(prefers-reduced-motion: reduce)");

  useEffect(() => {
    const video = ref.current;
    if (video === null || still) {
      return;
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry !== undefined && entry.intersectionRatio >= HALF) {
          // A browser that saves power refuses to play: the poster stays, which is fine.
          video.play().catch(() => undefined);
        } else {
          video.pause();
        }
      },
      { threshold: [0, HALF] },
    );
    observer.observe(video);
    return () => observer.disconnect();
  }, [still]);

  return (
    <video
      ref={ref}
      src={src ?? undefined}
      poster={poster}
      aria-label={label}
      muted
      playsInline
      loop
      preload="metadata"
    />
  );
}
