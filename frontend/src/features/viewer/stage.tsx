import { TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ClipInfo, Signal, Track, Zone } from "@/api/types";
import { focusOf } from "./geometry";
import { type Layers, Overlay } from "./overlay";
import type { ClipPlayer } from "./use-clip-player";
import { useZoom } from "./use-zoom";

interface StageProps {
  player: ClipPlayer;
  clip: ClipInfo;
  /** Signed address of the evidence clip; the poster stands alone until it is there. */
  src?: string;
  poster: string | null;
  tracks: readonly Track[];
  signals: readonly Signal[];
  zones: readonly Zone[];
  layers: Layers;
  /** The clip did not load; says why. */
  failure?: string;
  onPlaybackError?: () => void;
}

const NEARLY_WHOLE = 1.02;
const NO_TRACKS: readonly Track[] = [];

/** The whole frame as a plain video with the drawn layer over it; pinch, wheel or drag to look closer. */
export function Stage(props: StageProps) {
  const { player, clip, src, poster, tracks, signals, zones, layers, failure, onPlaybackError } = props;
  const { t } = useTranslation();
  const focus = useMemo(() => focusOf(tracks), [tracks]);
  const zoom = useZoom(clip.width / clip.height, focus);
  const { scale, x, y } = zoom.view;
  return (
    <div className="media stage" ref={zoom.attach} {...zoom.handlers}>
      <div
        className="stage__frame"
        style={{
          width: zoom.picture?.width,
          height: zoom.picture?.height,
          transform: `translate(${x}px, ${y}px) scale(${scale})`,
        }}
      >
        <video
          ref={player.attach}
          src={src}
          poster={poster ?? undefined}
          aria-label={t("viewer.video")}
          muted
          playsInline
          preload="auto"
          onError={onPlaybackError}
        />
        <Overlay
          clip={clip}
          tracks={player.drawn ? tracks : NO_TRACKS}
          signals={signals}
          zones={zones}
          layers={layers}
          tMs={player.tMs}
          pixel={zoom.picture ? clip.width / (zoom.picture.width * scale) : 1}
        />
      </div>
      <div className="media__bl">
        <span className="chip">{t("viewer.frame", { frame: player.frame, count: player.frameCount })}</span>
      </div>
      {scale > NEARLY_WHOLE && (
        <div className="media__br">
          <button
            type="button"
            className="chip stage__zoom"
            onClick={zoom.showWhole}
            aria-label={t("viewer.wholeFrame")}
          >
            {scale.toFixed(1)}×
          </button>
        </div>
      )}
      {failure && (
        <p className="stage__failure" role="alert">
          <TriangleAlert className="icon" />
          <span>
            <b className="strong">{t("viewer.clipLost")}</b>
            <br />
            {failure}
          </span>
        </p>
      )}
    </div>
  );
}
