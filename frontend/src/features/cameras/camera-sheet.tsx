import { CircleOff, KeyRound, type LucideIcon, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Camera, CameraKey } from "@/api/types";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { CameraHealth } from "./camera-health";
import { useCameraCare, useCameraKeys } from "./camera-queries";
import { NameField } from "./name-field";

interface CameraSheetProps {
  storeId: string;
  timeZone: string;
  camera: Camera;
  onClose: () => void;
  onKey: (made: CameraKey) => void;
}

/** Another name, another key, a shut door, or down from the wall; the last two ask once more. */
export function CameraSheet({ storeId, timeZone, camera, onClose, onKey }: CameraSheetProps) {
  const { t } = useTranslation("store");
  const [name, setName] = useState(camera.name);
  const keys = useCameraKeys(storeId, onKey);
  const care = useCameraCare(storeId, camera.id, onClose);
  const shut = camera.health === "SHUT";
  return (
    <Sheet open onClose={onClose} title={camera.name}>
      <CameraHealth camera={camera} />
      {camera.failure && (
        <p className="muted">
          <Instant at={camera.failure.at} style="day-time" timeZone={timeZone} />: {camera.failure.reason}
        </p>
      )}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          care.rename(name);
        }}
      >
        <NameField value={name} error={care.error} onChange={setName} />
        <Button type="submit" size="big" wide disabled={name.trim() === camera.name} busy={care.renaming}>
          {t("cameras.save")}
        </Button>
      </form>
      <p className="hint">
        {t("cameras.keyMade")} <Instant at={camera.keyMadeAt} style="letter" timeZone={timeZone} />
      </p>
      {camera.previousKeyUntil !== null && (
        <div className="stack">
          <p className="muted">
            {t("cameras.oldKey.until")} <Instant at={camera.previousKeyUntil} style="day-time" timeZone={timeZone} />
          </p>
          <Button busy={care.ending} onClick={care.endPrevious}>
            {t("cameras.oldKey.end")}
          </Button>
        </div>
      )}
      {keys.error !== null && <Refusal>{describeProblem(keys.error)}</Refusal>}
      <Button icon={KeyRound} size="big" wide busy={keys.busy} onClick={() => keys.exchange(camera.id)}>
        {t(shut ? "cameras.open" : "cameras.newKey")}
      </Button>
      {!shut && (
        <Sure
          icon={CircleOff}
          action={t("cameras.shut.action")}
          text={t("cameras.shut.text")}
          sure={t("cameras.shut.sure")}
          busy={care.shutting}
          onSure={care.shut}
        />
      )}
      <Sure
        icon={Trash2}
        action={t("cameras.remove.action")}
        text={t("cameras.remove.text")}
        sure={t("cameras.remove.sure")}
        busy={care.removing}
        onSure={care.remove}
      />
    </Sheet>
  );
}

interface SureProps {
  icon: LucideIcon;
  action: string;
  text: string;
  sure: string;
  busy: boolean;
  onSure: () => void;
}

/** Says what follows before it asks again. */
function Sure({ icon, action, text, sure, busy, onSure }: SureProps) {
  const [asked, setAsked] = useState(false);
  return asked ? (
    <>
      <p className="muted">{text}</p>
      <Button variant="danger" size="big" wide busy={busy} onClick={onSure}>
        {sure}
      </Button>
    </>
  ) : (
    <Button icon={icon} size="big" wide onClick={() => setAsked(true)}>
      {action}
    </Button>
  );
}
