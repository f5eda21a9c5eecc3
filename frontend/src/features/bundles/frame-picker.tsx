import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Frame } from "@/api/types";
import { formatSeconds } from "@/lib/time";
import { Button } from "@/ui/button";

interface FramePickerProps {
  frames: readonly Frame[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
  /** All of them, or none. */
  onChoose: (ids: readonly string[]) => void;
}

/** The kept frames as pictures to tick: native check boxes, so that Tab and Space work as everywhere. */
export function FramePicker({ frames, chosen, onToggle, onChoose }: FramePickerProps) {
  const { t, i18n } = useTranslation("store");
  const all = chosen.length === frames.length;
  return (
    <fieldset className="picker">
      <legend className="vh">{t("bundle.framesOf")}</legend>
      <div className="picker__head">
        <span className="field__label" aria-hidden="true">
          {t("bundle.framesOf")}
        </span>
        <Button variant="link" size="dense" onClick={() => onChoose(all ? [] : frames.map((frame) => frame.id))}>
          {t(all ? "bundle.noFrames" : "bundle.allFrames")}
        </Button>
      </div>
      <div className="picker__grid">
        {frames.map((frame) => {
          const moment = formatSeconds(frame.tMs, 1, i18n.language);
          return (
            <label key={frame.id} className="picker__frame">
              <input
                type="checkbox"
                aria-label={t("bundle.frameAt", { moment })}
                checked={chosen.includes(frame.id)}
                onChange={() => onToggle(frame.id)}
              />
              <img src={frame.url} alt="" draggable={false} />
              <span className="picker__tick">
                <Check className="icon icon--s" />
              </span>
              <span className="picker__moment t-12">{moment}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
