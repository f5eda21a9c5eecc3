import { EyeOff } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Store } from "@/api/types";
import { Button } from "@/ui/button";
import { MissedSheet } from "./missed-sheet";

/** "We missed one". */
export function MissedButton({ store }: { store: Store }) {
  const { t } = useTranslation("store");
  const [open, setOpen] = useState(false);
  const [reported, setReported] = useState(false);
  return (
    <div className="missed">
      <Button variant="link" icon={EyeOff} onClick={() => setOpen(true)}>
        {t("missed.action")}
      </Button>
      <span role="status" className="t-13 muted">
        {reported && t("missed.done")}
      </span>
      {open && (
        <MissedSheet
          store={store}
          onClose={() => setOpen(false)}
          onReported={() => {
            setOpen(false);
            setReported(true);
          }}
        />
      )}
    </div>
  );
}
