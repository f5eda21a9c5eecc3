import { lazy, Suspense } from "react";
import type { QrCodeProps } from "./qr-drawing";

/** How to draw one is loaded with the first code. */
const Drawing = lazy(async () => ({ default: (await import("./qr-drawing")).QrDrawing }));

/** A QR code; a white square of its size until it is drawn. */
export function QrCode(props: QrCodeProps) {
  return (
    <Suspense fallback={<svg className="qr" viewBox="0 0 1 1" aria-hidden="true" />}>
      <Drawing {...props} />
    </Suspense>
  );
}
