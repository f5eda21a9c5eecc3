import { useEffect, useRef } from "react";

interface UndoToastProps {
  text: string;
  action: string;
  onAction: () => void;
  /** How long the offer stands, from when it is first shown. */
  ms: number;
}

/** Says what was done and offers the way back; the line under it runs out with the offer. */
export function UndoToast({ text, action, onAction, ms }: UndoToastProps) {
  const left = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const run = left.current?.animate([{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }], {
      duration: ms,
      fill: "forwards",
    });
    return () => run?.cancel();
  }, [ms]);

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
