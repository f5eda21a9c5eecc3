import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "@/lib/class-names";
import { IconButton } from "./button";

export interface SheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  className?: string;
  /** White whatever the theme, for what a camera has to read. */
  bright?: boolean;
  /** What gets the focus first; the first control when absent. */
  initialFocus?: RefObject<HTMLElement | null>;
  children: ReactNode;
}

/** A dialog that rises from below on a phone and stands in the middle of a wide screen. */
export function SheetDialog({ open, onClose, title, className, bright, initialFocus, children }: SheetProps) {
  const { t } = useTranslation();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup
          className={classNames("sheet", className)}
          data-theme={bright ? "light" : undefined}
          initialFocus={initialFocus}
        >
          <header className="sheet__head">
            <Dialog.Title className="t-20">{title}</Dialog.Title>
            <Dialog.Close render={<IconButton icon={X} label={t("action.close")} variant="plain" />} />
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
