import { CircleAlert, CircleCheck, CircleDashed, CircleOff, type LucideIcon, MoonStar } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Camera } from "@/api/types";
import { type Meaning, State } from "@/ui/state";

const FACES: Record<Camera["health"], { icon: LucideIcon; meaning?: Meaning }> = {
  NEW: { icon: CircleDashed, meaning: "new" },
  WORKING: { icon: CircleCheck, meaning: "done" },
  FAILING: { icon: CircleAlert, meaning: "bad" },
  SILENT: { icon: MoonStar, meaning: "new" },
  SHUT: { icon: CircleOff },
};

export function CameraHealth({ camera }: { camera: Camera }) {
  const { t } = useTranslation("store");
  const { icon, meaning } = FACES[camera.health];
  return (
    <State icon={icon} meaning={meaning}>
      {t(`cameras.health.${camera.health}`)}
    </State>
  );
}
