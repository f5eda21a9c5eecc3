import type { Frame } from "@/api/types";

/** Thumbnails of the clip in order, as wide as the time axis. */
export function Strip({ frames }: { frames: readonly Frame[] }) {
  return (
    <div className="strip" aria-hidden="true">
      {frames.map((frame) => (
        <img key={frame.tMs} src={frame.url} alt="" draggable={false} />
      ))}
    </div>
  );
}
