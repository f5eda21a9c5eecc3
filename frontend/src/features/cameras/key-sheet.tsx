import { KeyRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { CameraKey } from "@/api/types";
import { Button } from "@/ui/button";
import { CopyButton } from "@/ui/copy-button";
import { Instant } from "@/ui/instant";
import { Sheet } from "@/ui/sheet";
import { State } from "@/ui/state";

interface KeySheetProps {
  made: CameraKey;
  timeZone: string;
  onClose: () => void;
}

/** Shown once: what the camera, or whoever sets it up, has to be told. */
export function KeySheet({ made, timeZone, onClose }: KeySheetProps) {
  const { t } = useTranslation("store");
  return (
    <Sheet open onClose={onClose} title={t("cameras.key.title", { name: made.camera.name })}>
      <State meaning="new" icon={KeyRound}>
        {t("cameras.key.once")}
      </State>
      <Told label={t("cameras.key.key")} text={made.key} copy={t("cameras.key.copyKey")} />
      <Told label={t("cameras.key.address")} text={made.clipAddress} copy={t("cameras.key.copyAddress")} />
      <p className="hint">{t("cameras.key.hint")}</p>
      {made.camera.previousKeyUntil !== null && (
        <p className="muted">
          {t("cameras.oldKey.until")} <Instant at={made.camera.previousKeyUntil} style="day-time" timeZone={timeZone} />
        </p>
      )}
      <Button variant="primary" size="big" wide onClick={onClose}>
        {t("cameras.key.kept")}
      </Button>
    </Sheet>
  );
}

function Told({ label, text, copy }: { label: string; text: string; copy: string }) {
  const { t } = useTranslation("store");
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      <code className="told">{text}</code>
      <CopyButton size="dense" text={text} label={copy} done={t("cameras.key.copied")} />
    </div>
  );
}
