import { create } from "qrcode";
import { useMemo } from "react";

/** Quiet zone around the code in modules, as ISO/IEC 18004 asks. */
const QUIET = 4;

export interface QrCodeProps {
  text: string;
  label: string;
}

/** A QR code drawn as one path: dark on white in both themes, because cameras expect it. */
export function QrDrawing({ text, label }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(text), [text]);
  const side = size + 2 * QUIET;
  return (
    <svg className="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (data[row * size + column]) {
        path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
      }
    }
  }
  return { size, path };
}
