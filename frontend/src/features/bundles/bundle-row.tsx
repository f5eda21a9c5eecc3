import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { BundleVerification, EvidenceBundle, Frame } from "@/api/types";
import { formatSeconds } from "@/lib/time";
import { Button } from "@/ui/button";
import { Instant } from "@/ui/instant";
import { Refusal } from "@/ui/notices";
import { State } from "@/ui/state";
import { ContentsText } from "./contents-text";
import { SealText } from "./seal-text";
import { useVerification } from "./use-bundles";
import { findings, isWhole } from "./verdict";

interface BundleRowProps {
  storeId: string;
  alertId: string;
  bundle: EvidenceBundle;
  frames: readonly Frame[];
  timeZone: string;
  /** Just sealed by this person: comes into view, which the sheet has covered. */
  fresh: boolean;
}

/** One sealed bundle, and whether it still is what was sealed. */
export function BundleRow({ storeId, alertId, bundle, frames, timeZone, fresh }: BundleRowProps) {
  const { t } = useTranslation("store");
  const verification = useVerification(storeId, alertId, bundle.id);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (fresh) {
      row.current?.scrollIntoView({ block: "center" });
    }
  }, [fresh]);
  return (
    <li className="bundle t-14" ref={row}>
      <div className="bundle__head">
        <span className="label">{t("bundle.number", { number: bundle.number })}</span>
        <Button
          size="dense"
          busy={verification.busy}
          aria-label={t("bundle.checkNumber", { number: bundle.number })}
          onClick={verification.check}
        >
          {t("bundle.check")}
        </Button>
      </div>
      <p>
        <ContentsText {...bundle} />
      </p>
      {bundle.note !== null && <p className="bundle__note muted">{bundle.note}</p>}
      <p className="t-13 quiet">
        {t("bundle.sealedBy", { name: bundle.sealedBy.name })}{" "}
        <Instant at={bundle.sealedAt} style="day-time" timeZone={timeZone} />
      </p>
      <SealText seal={bundle.seal} />
      <div aria-live="polite">
        {verification.result && <Verdict verification={verification.result} frames={frames} />}
        {verification.error !== null && <Refusal>{describeProblem(verification.error)}</Refusal>}
      </div>
    </li>
  );
}

interface VerdictProps {
  verification: BundleVerification;
  frames: readonly Frame[];
}

function Verdict({ verification, frames }: VerdictProps) {
  const { t, i18n } = useTranslation("store");
  const nameOf = ({ id, kind }: BundleVerification["items"][number]) => {
    const at = frames.find((frame) => frame.id === id);
    return kind === "FRAME" && at
      ? t("bundle.frameAt", { moment: formatSeconds(at.tMs, 1, i18n.language) })
      : t(`bundle.kind.${kind}`);
  };
  if (isWhole(verification)) {
    return (
      <State meaning="done" icon={ShieldCheck}>
        {t("bundle.unchanged", { count: verification.items.length })}
      </State>
    );
  }
  return (
    <ul className="bundle__findings">
      {verification.manifest !== "INTACT" && (
        <li>
          <State meaning="bad" icon={ShieldAlert}>
            {t("bundle.listChanged")}
          </State>
        </li>
      )}
      {findings(verification).map(({ state, items }) => (
        <li key={state}>
          <State meaning="bad" icon={ShieldAlert}>
            {t(`bundle.found.${state}`, { count: items.length })}
          </State>
          <div className="t-13 quiet">{items.map(nameOf).join(", ")}</div>
        </li>
      ))}
    </ul>
  );
}
