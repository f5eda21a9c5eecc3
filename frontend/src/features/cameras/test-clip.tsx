import { CircleCheck, Clapperboard, FileVideo, LoaderCircle, ScanEye, TriangleAlert } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { ClipOutcome } from "@/api/types";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { useTestClip } from "./use-test-clip";

interface TestClipProps {
  storeId: string;
  cameraId: string;
  /** Wraps the way to the alert that came of it. */
  alertLink: (alertId: string, className: string, children: ReactNode) => ReactNode;
}

/** Sends a clip the way of the camera's and shows what becomes of it, while it becomes. */
export function TestClip({ storeId, cameraId, alertLink }: TestClipProps) {
  const { t } = useTranslation("store");
  const test = useTestClip(storeId, cameraId);
  const file = useRef<HTMLInputElement>(null);
  const label = useId();
  return (
    <div className="stack">
      <p className="muted">{t("testClip.text")}</p>
      <Button icon={Clapperboard} variant="primary" size="big" wide busy={test.busy} onClick={test.sendSample}>
        {t("testClip.sample")}
      </Button>
      <Button icon={FileVideo} size="big" wide disabled={test.busy} onClick={() => file.current?.click()}>
        <span id={label}>{t("testClip.own")}</span>
      </Button>
      <input
        ref={file}
        type="file"
        accept="video/*"
        hidden
        aria-labelledby={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = "";
          if (chosen) {
            test.send(chosen);
          }
        }}
      />
      <div role="status" className="stack">
        {test.outcome && <Outcome outcome={test.outcome} />}
        {test.outcome?.alertId && alertLink(test.outcome.alertId, "btn btn--big btn--wide", t("testClip.open"))}
      </div>
      {test.error !== null && <Refusal>{describeProblem(test.error)}</Refusal>}
    </div>
  );
}

function Outcome({ outcome }: { outcome: ClipOutcome }) {
  const { t } = useTranslation("store");
  switch (outcome.state) {
    case "RECEIVED":
      return (
        <State meaning="busy" icon={LoaderCircle}>
          {t("testClip.looking")}
        </State>
      );
    case "ALERT":
      return (
        <State meaning="done" icon={CircleCheck}>
          {t("testClip.alert", { score: outcome.score })}
        </State>
      );
    case "QUIET":
      return <State icon={ScanEye}>{t("testClip.quiet", { score: outcome.score })}</State>;
    case "FAILED":
      return (
        <State meaning="bad" icon={TriangleAlert}>
          {t("testClip.failed", { reason: outcome.reason })}
        </State>
      );
  }
}
