import { lazy, Suspense, useState } from "react";
import type { SheetProps } from "./sheet-dialog";

/** Loaded with the first sheet that is opened: most pages stand without one. */
const Dialog = lazy(async () => ({ default: (await import("./sheet-dialog")).SheetDialog }));

/** A dialog that rises from below on a phone and stands in the middle of a wide screen. */
export function Sheet(props: SheetProps) {
  const [opened, setOpened] = useState(props.open);
  if (props.open && !opened) {
    setOpened(true);
  }
  return !opened ? null : (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
