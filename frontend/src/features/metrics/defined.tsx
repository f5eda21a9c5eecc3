import { type ReactNode, useId } from "react";
import type { MetricDefinition } from "@/api/types";

interface DefinedProps {
  of: Pick<MetricDefinition, "title" | "definition">;
  children?: ReactNode;
}

/** A figure's name; what it means stands under it while the pointer or the keyboard is on it. */
export function Defined({ of, children }: DefinedProps) {
  const id = useId();
  return (
    <span className="defined">
      <button type="button" className="defined__name" aria-describedby={id}>
        {children ?? of.title}
      </button>
      <span role="tooltip" id={id} className="defined__text">
        {of.definition}
      </span>
    </span>
  );
}
