import { BellOff } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Alert } from "@/api/types";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { useSnoozing } from "./notice-queries";
import "./notices.css";

const MINUTES = [15, 60, 240] as const;

interface SnoozeChoiceProps {
  storeId: string;
  camera: Alert["camera"];
  onDone: () => void;
}

/** Nobody is told of a camera for a while; its alerts go on coming to the screens. */
export function SnoozeChoice({ storeId, camera, onDone }: SnoozeChoiceProps) {
  const { t } = useTranslation("store");
  const [asked, setAsked] = useState(false);
  const { snooze, busy, error } = useSnoozing(storeId);
  if (!asked) {
    return (
      <Button icon={BellOff} size="big" wide onClick={() => setAsked(true)}>
        {t("snooze.action", { camera: camera.name })}
      </Button>
    );
  }
  return (
    <fieldset className="snooze">
      <legend className="hint">{t("snooze.hint", { camera: camera.name })}</legend>
      {MINUTES.map((minutes) => (
        <Button
          key={minutes}
          size="big"
          busy={busy}
          onClick={() => void snooze(camera.id, minutes).then(onDone, () => {})}
        >
          {t(minutes < 60 ? "snooze.minutes" : "snooze.hours", { count: minutes < 60 ? minutes : minutes / 60 })}
        </Button>
      ))}
      {error !== null && <Refusal>{describeProblem(error)}</Refusal>}
    </fieldset>
  );
}
