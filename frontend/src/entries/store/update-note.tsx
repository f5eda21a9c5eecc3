import { RefreshCw } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/ui/button";
import { takeOverNow, whenUpdated } from "./updates";

/** Offers the newer version that waits; nothing while there is none. */
export function UpdateNote() {
  const { t } = useTranslation("store");
  const takeOver = useSyncExternalStore(whenUpdated, takeOverNow);
  return takeOver === undefined ? null : (
    <p className="note update" role="status">
      <RefreshCw className="icon" />
      <span className="grow">{t("update.text")}</span>
      <Button size="dense" onClick={takeOver}>
        {t("update.action")}
      </Button>
    </p>
  );
}
