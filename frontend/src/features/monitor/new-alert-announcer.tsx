import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSeen } from "@/ui/seen";
import { OPEN, useAlerts } from "./alert-queries";

/** Tells screen readers about an alert that arrived while the page was open. */
export function NewAlertAnnouncer({ storeId }: { storeId: string }) {
  const { t } = useTranslation("store");
  const seen = useEffectEvent(useSeen());
  const { alerts } = useAlerts(storeId, OPEN);
  const known = useRef<Set<string> | null>(null);
  const [text, setText] = useState("");

  useEffect(() => {
    if (alerts === undefined) {
      return;
    }
    const arrived = known.current === null ? undefined : alerts.find((alert) => !known.current?.has(alert.id));
    known.current = new Set([...(known.current ?? []), ...alerts.map((alert) => alert.id)]);
    if (arrived !== undefined) {
      setText(
        t("monitor.arrived", { camera: arrived.camera.name, sentence: seen(arrived.sentence), score: arrived.score }),
      );
    }
  }, [alerts, t]);

  return (
    <p className="vh" role="status">
      {text}
    </p>
  );
}
