import { useEffect, useRef } from "react";

interface UndoToastProps {
  text: string;
  action: string;
  onAction: () => void;
  /** When the offer ends, milliseconds since the epoch. */
  until: number;
}

/** Says what was done and offers the way back; the line under it runs out with the offer. */
export function UndoToast({ text, action, onAction, until }: UndoToastProps) {
  const left = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const run = left.current?.animate([{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }], {
      duration: Math.max(0, until - Date.now()),
      fill: "forwards",
    });
    return () => run?.cancel();
  }, [until]);

  return (
    <div className="toast">
      <span className="grow">{text}</span>
      <button type="button" className="toast__action" onClick={onAction}>
        {action}
      </button>
      <span className="toast__left" ref={left} aria-hidden="true" />
    </div>
  );
}
