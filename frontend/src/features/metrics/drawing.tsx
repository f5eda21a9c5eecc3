import type { ReactNode } from "react";
import { labelled } from "./scale";
import { useWidth } from "./use-width";

const HEIGHT = 200;
const LEAST_LEFT = 32;
const CHARACTER = 7;
const BOTTOM = 22;
const TOP = 8;

/** Where things go: a column for each mark below the axis, and heights by value. */
export interface Area {
  left: (column: number) => number;
  column: number;
  y: (value: number) => number;
  floor: number;
}

interface DrawingProps {
  /** What the drawing shows, in one sentence; the table beside it says it all. */
  label: string;
  top: number;
  format: (value: number) => string;
  /** Words below the columns. */
  marks: string[];
  children: (area: Area) => ReactNode;
}

/** Axes and what is drawn between them, as wide as there is room. */
export function Drawing({ label, top, format, marks, children }: DrawingProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const lines = [0, top / 2, top];
  const left = Math.max(LEAST_LEFT, ...lines.map((value) => format(value).length * CHARACTER + 8));
  const column = Math.max(0, width - left) / Math.max(1, marks.length);
  const floor = HEIGHT - BOTTOM;
  const area: Area = {
    left: (index) => left + index * column,
    column,
    y: (value) => floor - (value / top) * (floor - TOP),
    floor,
  };
  const words = labelled(marks.length, width - left, 72);
  return (
    <div ref={ref} className="drawing">
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label}>
          {lines.map((value) => (
            <g key={value}>
              <line className="drawing__line" x1={left} x2={width} y1={area.y(value)} y2={area.y(value)} />
              <text className="drawing__word" x={left - 8} y={area.y(value) + 4} textAnchor="end">
                {format(value)}
              </text>
            </g>
          ))}
          {children(area)}
          {words.map((index, position) => (
            <text
              key={index}
              className="drawing__word"
              x={position === 0 ? left : position === words.length - 1 ? width : area.left(index) + column / 2}
              y={HEIGHT - 4}
              textAnchor={position === 0 ? "start" : position === words.length - 1 ? "end" : "middle"}
            >
              {marks[index]}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}
