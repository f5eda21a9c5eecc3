import { Lock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { EvidenceHold, EvidenceHoldKind } from "@/api/types";
import { Instant } from "@/ui/instant";
import { LiftByTwo } from "@/ui/lift-by-two";
import { PagedList } from "@/ui/pages";
import { Segmented } from "@/ui/segmented";
import { useEvidenceHoldActs, useEvidenceHolds } from "./evidence-hold-queries";

const KINDS = ["LEGAL", "WITHHELD"] as const satisfies readonly EvidenceHoldKind[];

interface EvidenceHoldsProps {
  kind: EvidenceHoldKind;
  onKind: (kind: EvidenceHoldKind) => void;
}

/** Evidence that may not go, and evidence that nobody is shown. */
export function EvidenceHolds({ kind, onKind }: EvidenceHoldsProps) {
  const { t } = useTranslation("ops");
  const { holds, ...pages } = useEvidenceHolds(kind);
  return (
    <div className="worklist">
      <Segmented
        label={t("evidenceHolds.which")}
        options={KINDS.map((value) => ({ value, label: t(`evidenceHolds.kind.${value}`) }))}
        value={kind}
        onChange={onKind}
      />
      <p className="muted">{t(`evidenceHolds.text.${kind}`)}</p>
      <PagedList
        pages={pages}
        items={holds}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: Lock, title: t(`evidenceHolds.none.${kind}`) }}
      >
        <ul className="panels">
          {holds?.map((hold) => (
            <Held key={hold.id} hold={hold} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}

function Held({ hold }: { hold: EvidenceHold }) {
  const { t } = useTranslation(["ops", "common"]);
  const { lift, liftHold } = useEvidenceHoldActs();
  return (
    <li className="panel">
      <h2 className="t-16 strong">{hold.store}</h2>
      {hold.occurredAt === null ? (
        <p className="t-14">{t("evidenceHolds.whole")}</p>
      ) : (
        <p className="t-14">
          <Instant at={hold.occurredAt} style="day-time" timeZone={hold.timeZone} />, {hold.sentence}
        </p>
      )}
      <p>{hold.reason}</p>
      <p className="t-13 quiet">
        {hold.setBy}, <Instant at={hold.setAt} style="day-time" />
      </p>
      {hold.liftAskedBy !== null && (
        <p className="t-14 muted">{t("common:lift.asked", { name: hold.liftAskedBy, reason: hold.liftReason })}</p>
      )}
      <LiftByTwo
        asked={hold.liftAskedBy !== null}
        mine={hold.mine}
        busy={lift.isPending}
        refusal={lift.isError ? describeProblem(lift.error) : undefined}
        onLift={(reason) => liftHold(hold.id, reason)}
      />
    </li>
  );
}
