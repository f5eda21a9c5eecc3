import { useEffect, useRef, useState } from "react";

export interface ClipShape {
  /** Frames per second of the clip. */
  fps: number;
  durationMs: number;
}

/** A `<video>` driven by frames: where it stands, and how to move it. */
export interface ClipPlayer {
  attach: (video: HTMLVideoElement | null) => void;
  tMs: number;
  /** 1 for the first frame. */
  frame: number;
  frameCount: number;
  playing: boolean;
  /** Whether a frame of the clip is on the screen; before that it is the poster, which shows another moment. */
  drawn: boolean;
  toggle: () => void;
  /** Moves by whole frames and pauses. */
  step: (frames: number) => void;
  seek: (tMs: number) => void;
}

export function useClipPlayer({ fps, durationMs }: ClipShape): ClipPlayer {
  const [video, attach] = useState<HTMLVideoElement | null>(null);
  const [tMs, setTime] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const frameMs = 1000 / fps;
  const frameCount = Math.max(1, Math.round(durationMs / frameMs));
  const frame = Math.min(frameCount, Math.floor(tMs / frameMs + 0.001) + 1);
  // A step before the picture of the last one has arrived must count from where the last one went.
  const target = useRef(0);

  useEffect(() => {
    if (video === null) {
      return;
    }
    let handle = 0;
    const onFrame: VideoFrameRequestCallback = (_now, { mediaTime }) => {
      if (!video.seeking) {
        target.current = mediaTime * 1000;
        setTime(mediaTime * 1000);
        setDrawn(true);
      }
      handle = video.requestVideoFrameCallback(onFrame);
    };
    // Until the first seek the poster stays, and the drawn layer would lie over another moment.
    const onLoaded = () => {
      if (video.paused) {
        video.currentTime = (target.current + frameMs / 2) / 1000;
      }
    };
    const onPlay = () => setPlaying(true);
    const onPause = () => setPlaying(false);
    const onEmptied = () => setDrawn(false);
    handle = video.requestVideoFrameCallback(onFrame);
    video.addEventListener("loadedmetadata", onLoaded);
    video.addEventListener("play", onPlay);
    video.addEventListener("pause", onPause);
    video.addEventListener("emptied", onEmptied);
    return () => {
      video.cancelVideoFrameCallback(handle);
      video.removeEventListener("loadedmetadata", onLoaded);
      video.removeEventListener("play", onPlay);
      video.removeEventListener("pause", onPause);
      video.removeEventListener("emptied", onEmptied);
    };
  }, [video, frameMs]);

  const seek = (to: number) => {
    const clamped = Math.min(Math.max(0, to), (frameCount - 1) * frameMs);
    target.current = clamped;
    setTime(clamped);
    if (video !== null) {
      video.pause();
      // The middle of a frame: its edge may belong to the frame before.
      video.currentTime = (clamped + frameMs / 2) / 1000;
    }
  };

  return {
    attach,
    tMs,
    frame,
    frameCount,
    playing,
    drawn,
    seek,
    step: (frames) => seek((Math.round(target.current / frameMs) + frames) * frameMs),
    toggle: () => {
      if (video?.paused) {
        // Refused while it loads, or pressed again before it began: the button still says what it does.
        video.play().catch(() => undefined);
      } else {
        video?.pause();
      }
    },
  };
}
