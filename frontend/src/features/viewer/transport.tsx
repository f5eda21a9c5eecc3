import { Pause, Play, StepBack, StepForward } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatSeconds } from "@/lib/time";
import { IconButton } from "@/ui/button";
import type { ClipPlayer } from "./use-clip-player";

interface TransportProps {
  player: ClipPlayer;
  /** What stands at the right: layer toggles, or the names of the models. */
  children?: ReactNode;
}

/** Frame back, play, frame on, and where the clip stands. */
export function Transport({ player, children }: TransportProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className="transport">
      <IconButton variant="plain" icon={StepBack} label={t("viewer.previousFrame")} onClick={() => player.step(-1)} />
      <IconButton
        variant="plain"
        icon={player.playing ? Pause : Play}
        label={t(player.playing ? "viewer.pause" : "viewer.play")}
        onClick={player.toggle}
      />
      <IconButton variant="plain" icon={StepForward} label={t("viewer.nextFrame")} onClick={() => player.step(1)} />
      <span className="transport__time t-13 strong">{formatSeconds(player.tMs, 2, i18n.language)}</span>
      <span className="grow" />
      {children}
    </div>
  );
}
