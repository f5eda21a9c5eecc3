import { AlarmClock, BellOff } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Store } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { useSnoozes, useSnoozing } from "./notice-queries";
import "./notices.css";

/** Cameras of which nobody is told at the moment, with the way to wake each; nothing where all are awake. */
export function SnoozedCameras({ store }: { store: Store }) {
  const { t } = useTranslation("store");
  const { data: snoozes = [] } = useSnoozes(store.id);
  const { wake, busy } = useSnoozing(store.id);
  const named = snoozes.flatMap((snooze) => {
    const camera = store.cameras.find((each) => each.id === snooze.cameraId);
    return camera === undefined ? [] : [{ ...snooze, name: camera.name }];
  });
  return named.map((snooze) => (
    <p key={snooze.cameraId} className="note snoozed" role="status">
      <BellOff className="icon" />
      <span className="grow">
        {t("snooze.asleep", { camera: snooze.name, by: snooze.by })}{" "}
        <Instant at={snooze.until} style="time" timeZone={store.timeZone} />
      </span>
      <Button size="dense" icon={AlarmClock} busy={busy} onClick={() => wake(snooze.cameraId)}>
        {t("snooze.wake")}
      </Button>
    </p>
  ));
}
