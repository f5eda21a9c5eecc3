import { useTranslation } from "react-i18next";
import type { Alert } from "@/api/types";
import { Button } from "@/ui/button";
import { useDesk } from "./decision-desk";

interface TakeButtonProps {
  alert: Alert;
  /** The key that does the same; shown on the button. */
  hotkey?: string;
  look?: "link" | "button";
}

/** Takes an open alert, so that colleagues see who is on it, or hands one's own back. Others' stay theirs. */
export function TakeButton({ alert, hotkey, look = "link" }: TakeButtonProps) {
  const { t } = useTranslation("store");
  const desk = useDesk();
  if (alert.status !== "NEW" || (alert.takenBy !== null && !desk.isMine(alert))) {
    return null;
  }
  const variant = look === "link" ? "link" : undefined;
  const size = look === "link" ? undefined : "big";
  return alert.takenBy === null ? (
    <Button variant={variant} size={size} hotkey={hotkey} onClick={() => desk.take(alert)}>
      {t("alert.take")}
    </Button>
  ) : (
    <Button variant={variant} size={size} hotkey={hotkey} onClick={() => desk.release(alert)}>
      {t("alert.release")}
    </Button>
  );
}
