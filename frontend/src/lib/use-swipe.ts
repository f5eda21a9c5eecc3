import { type PointerEvent, useRef } from "react";

/** This far, in px, a finger has to go for a swipe; less is a slip. */
const FAR = 88;

/** Steeper than this is scrolling. */
const FLAT = 0.6;

interface Swipes {
  onLeft: () => void;
  onRight: () => void;
}

/**
 * A finger that goes sideways over an element, which follows it and comes back. What it sets off must ask before it does
 * anything that matters. The element needs `touch-action: pan-y`.
 */
export function useSwipe({ onLeft, onRight }: Swipes) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const follow = (element: HTMLElement, dx: number) => {
    element.style.transform = dx === 0 ? "" : `translateX(${dx}px)`;
  };
  const end = (event: PointerEvent<HTMLElement>, counts: boolean) => {
    const from = start.current;
    start.current = null;
    follow(event.currentTarget, 0);
    if (from === null || !counts) {
      return;
    }
    const dx = event.clientX - from.x;
    if (Math.abs(dx) >= FAR && Math.abs(event.clientY - from.y) <= Math.abs(dx) * FLAT) {
      (dx < 0 ? onLeft : onRight)();
    }
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      start.current = event.pointerType === "touch" ? { x: event.clientX, y: event.clientY } : null;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (start.current !== null) {
        const dx = event.clientX - start.current.x;
        follow(event.currentTarget, Math.abs(dx) < 10 ? 0 : Math.max(-FAR, Math.min(FAR, dx)));
      }
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, true),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, false),
  };
}
