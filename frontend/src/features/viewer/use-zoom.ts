import { type PointerEvent, useEffect, useRef, useState } from "react";
import { clampView, coverView, fitted, type Size, type View, WHOLE, zoomAt } from "./zoom";

const WHEEL_STEP = 1.0015;

/** Pinch, wheel and drag on a picture in a window. Starts filled, looking at the focus. */
export function useZoom(aspect: number, focus: { x: number; y: number }) {
  const [stage, attach] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState<Size | null>(null);
  const [moved, setMoved] = useState<View | null>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const picture = size && fitted(size, aspect);
  const view = size && picture ? clampView(moved ?? coverView(focus, size, picture), size, picture) : WHOLE;

  useEffect(() => {
    if (stage === null) {
      return;
    }
    const observer = new ResizeObserver(() => setSize({ width: stage.clientWidth, height: stage.clientHeight }));
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stage]);

  useEffect(() => {
    if (stage === null || size === null) {
      return;
    }
    // React's wheel listener is passive and could not keep the page from scrolling.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const frame = fitted(size, aspect);
      const point = pointIn(stage, event);
      setMoved((last) =>
        zoomAt(last ?? coverView(focus, size, frame), WHEEL_STEP ** -event.deltaY, point, size, frame),
      );
    };
    stage.addEventListener("wheel", onWheel, { passive: false });
    return () => stage.removeEventListener("wheel", onWheel);
  }, [stage, size, aspect, focus]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    fingers.current.set(event.pointerId, pointIn(event.currentTarget, event));
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const last = fingers.current.get(event.pointerId);
    if (last === undefined || size === null || picture === null) {
      return;
    }
    const now = pointIn(event.currentTarget, event);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    if (other === undefined) {
      setMoved(clampView({ ...view, x: view.x + now.x - last.x, y: view.y + now.y - last.y }, size, picture));
    } else {
      const factor = distance(now, other) / Math.max(1, distance(last, other));
      setMoved(zoomAt(view, factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, size, picture));
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId);
  };

  return {
    attach,
    view,
    picture,
    showWhole: () => setMoved(WHOLE),
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onPointerLeave: onPointerUp },
  };
}

function pointIn(stage: HTMLElement, event: { clientX: number; clientY: number }): { x: number; y: number } {
  const bounds = stage.getBoundingClientRect();
  return {
    x: event.clientX - bounds.left - bounds.width / 2,
    y: event.clientY - bounds.top - bounds.height / 2,
  };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
