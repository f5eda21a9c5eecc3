import { Ellipsis, PackagePlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { AlertDetail, Frame, Store } from "@/api/types";
import { Bundles } from "@/features/bundles";
import { AlertState, FirstAdvice, TakeButton, TestNote, useDesk } from "@/features/monitor";
import {
  Comments,
  type Layers,
  LayerToggles,
  Recordings,
  SeenBy,
  Stage,
  Timeline,
  Transport,
  useAlertClip,
  useClipPlayer,
  useColleagues,
} from "@/features/viewer";
import { formatSeconds } from "@/lib/time";
import { useHotkeys } from "@/lib/use-hotkeys";
import { Button, IconButton } from "@/ui/button";
import { Ago, Instant } from "@/ui/instant";
import { Score, ScoreParts } from "@/ui/score";
import { Seen } from "@/ui/seen";

interface AlertEvidenceProps {
  store: Store;
  alert: AlertDetail;
  frames: readonly Frame[];
  onShow: (recordingId: string) => void;
  onSeparated: (alertId: string) => void;
  onComment: (text: string, mentions: string[]) => Promise<unknown>;
  /** The way back to the queue, where the viewer fills the screen. */
  back?: ReactNode;
  wide: boolean;
}

/** The evidence viewer of the store: picture, time axis, what was seen, comments, and the decision. */
export function AlertEvidence({
  store,
  alert,
  frames,
  onShow,
  onSeparated,
  onComment,
  back,
  wide,
}: AlertEvidenceProps) {
  const { t, i18n } = useTranslation("store");
  const desk = useDesk();
  const { recording } = alert;
  const clip = useAlertClip(store.id, recording.id);
  const player = useClipPlayer(alert.clip);
  const [layers, setLayers] = useState<Layers>({ boxes: true, pose: true, tracks: false, zones: false });
  const [bundling, setBundling] = useState(false);
  const open = alert.status === "NEW";
  const real = open && !alert.test;
  const bundle = alert.test || alert.status === "DISMISSED" ? undefined : () => setBundling(true);

  useHotkeys({
    arrowleft: () => player.step(-1),
    arrowright: () => player.step(1),
    " ": player.toggle,
    d: open ? () => desk.ask("dismiss", alert) : undefined,
    c: real ? () => desk.ask("confirm", alert) : undefined,
    b: bundle,
    t: real && alert.takenBy === null ? () => desk.take(alert) : undefined,
  });

  const toggles = <LayerToggles layers={layers} onChange={setLayers} offered={["boxes", "pose"]} />;
  const stage = (
    <Stage
      player={player}
      clip={alert.clip}
      src={clip.data?.url}
      poster={alert.posterUrl}
      tracks={alert.tracks}
      signals={recording.signals}
      zones={alert.zones}
      layers={layers}
      failure={clip.isError ? describeProblem(clip.error) : undefined}
      onPlaybackError={() => void clip.refetch()}
    />
  );
  const timeline = (
    <Timeline
      player={player}
      durationMs={alert.clip.durationMs}
      frames={frames}
      timeline={alert.timeline}
      signals={recording.signals}
      threshold={recording.threshold}
    />
  );
  const comments = (
    <Comments
      comments={alert.comments}
      timeZone={store.timeZone}
      colleagues={useColleagues(store.id)}
      onSend={onComment}
    />
  );
  const seenBy = <SeenBy storeId={store.id} alertId={recording.id} timeZone={store.timeZone} viewed={clip.isFetched} />;
  const bundles = <Bundles store={store} alert={alert} frames={frames} making={bundling} onMaking={setBundling} />;
  const more = (
    <IconButton icon={Ellipsis} label={t("more.action")} size="big" onClick={() => desk.ask("more", alert)} />
  );
  const dismiss = (
    <Button size="big" hotkey={wide ? "D" : undefined} onClick={() => desk.ask("dismiss", alert)}>
      {t(alert.test ? "testAlert.action" : "dismiss.action")}
    </Button>
  );
  const confirm = (
    <Button size="big" variant="primary" hotkey={wide ? "C" : undefined} onClick={() => desk.ask("confirm", alert)}>
      {t("confirm.action")}
    </Button>
  );
  const when = <Instant at={recording.occurredAt} style="time-exact" timeZone={store.timeZone} />;
  const recordings = (
    <Recordings
      recordings={alert.recordings}
      shownId={recording.id}
      timeZone={store.timeZone}
      onShow={onShow}
      onSeparate={real && recording.id !== alert.id ? () => desk.separate(recording.id, onSeparated) : undefined}
    />
  );

  if (!wide) {
    return (
      <section className="page evidence evidence--phone" aria-label={t("alert.evidence")}>
        <header className="top top--inner">
          {back}
          <div className="grow">
            <h1 className="strong trunc">{alert.camera.name}</h1>
            <div className="t-13 quiet trunc">
              {when}, <Ago at={recording.occurredAt} timeZone={store.timeZone} />
            </div>
          </div>
          {!alert.test && (
            <IconButton
              variant="plain"
              icon={Ellipsis}
              label={t("more.action")}
              onClick={() => desk.ask("more", alert)}
            />
          )}
        </header>
        <div className="scroll">
          {recordings}
          {stage}
          <Transport player={player}>{toggles}</Transport>
          {timeline}
          <div className="evidence__what">
            <h2 className="t-16 alert__what">
              <Seen sentence={recording.sentence} />
            </h2>
            <div className="evidence__legend">
              <b className="t-12 strong">{recording.score}</b>
              <ScoreParts parts={recording.parts} />
            </div>
            <div className="line">
              <AlertState alert={alert} />
              <span className="grow" />
              {!alert.test && <TakeButton alert={alert} />}
            </div>
          </div>
          {comments}
          {bundles}
          {seenBy}
        </div>
        {open && (
          <footer className="bar evidence__bar">
            {dismiss}
            {real && confirm}
          </footer>
        )}
      </section>
    );
  }
  return (
    <section className="evidence evidence--wide" aria-label={t("alert.evidence")}>
      <header className="evidence__head">
        <h2 className="t-16 strong grow trunc">
          {alert.camera.name}{" "}
          <span className="evidence__when quiet">
            {when}, {t("alert.clip", { seconds: formatSeconds(alert.clip.durationMs, 1, i18n.language) })}
          </span>
        </h2>
        {bundle && (
          <Button variant="plain" size="dense" icon={PackagePlus} hotkey="B" onClick={bundle}>
            {t("bundle.create")}
          </Button>
        )}
        {toggles}
      </header>
      {recordings}
      {stage}
      <div className="evidence__under">
        <div>
          <Transport player={player} />
          {timeline}
        </div>
        <div className="evidence__side scroll">
          <h3 className="t-18 alert__what">
            <Seen sentence={recording.sentence} />
          </h3>
          <Score score={recording.score} parts={recording.parts} threshold={recording.threshold} />
          {alert.test && <TestNote />}
          {real && alert.takenBy === null ? <FirstAdvice /> : <AlertState alert={alert} />}
          {comments}
          {bundles}
          {seenBy}
        </div>
      </div>
      <footer className="bar evidence__acts">
        {open && dismiss}
        <span className="grow" />
        {!alert.test && (
          <>
            <TakeButton alert={alert} look="button" hotkey="T" />
            {more}
          </>
        )}
        {real && confirm}
      </footer>
    </section>
  );
}
