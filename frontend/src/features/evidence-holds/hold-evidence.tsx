import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { EvidenceHoldKind } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { useEvidenceHoldActs } from "./evidence-hold-queries";
import "./evidence-holds.css";

interface HoldEvidenceProps {
  storeId: string;
  /** Null for all of the store, which only a legal hold is on. */
  incidentId: string | null;
}

/** To keep evidence of an incident for a case, or from everybody's eyes. */
export function HoldEvidence({ storeId, incidentId }: HoldEvidenceProps) {
  const { t } = useTranslation("ops");
  const [kind, setKind] = useState<EvidenceHoldKind | null>(null);
  return (
    <div className="evidence-holds__acts">
      <Button size="dense" onClick={() => setKind("LEGAL")}>
        {t("evidenceHolds.act.LEGAL")}
      </Button>
      {incidentId !== null && (
        <Button size="dense" onClick={() => setKind("WITHHELD")}>
          {t("evidenceHolds.act.WITHHELD")}
        </Button>
      )}
      {kind !== null && (
        <HoldSheet storeId={storeId} incidentId={incidentId} kind={kind} onClose={() => setKind(null)} />
      )}
    </div>
  );
}

function HoldSheet({
  storeId,
  incidentId,
  kind,
  onClose,
}: HoldEvidenceProps & { kind: EvidenceHoldKind; onClose: () => void }) {
  const { t } = useTranslation(["ops", "common"]);
  const { hold, holdEvidence } = useEvidenceHoldActs();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") {
      void holdEvidence({ kind, storeId, incidentId, reason: reason.trim() }).then(onClose, () => undefined);
    }
  };
  return (
    <Sheet open onClose={onClose} title={t(`evidenceHolds.act.${kind}`)}>
      <form className="stack" onSubmit={send}>
        <p className="muted">{t(`evidenceHolds.text.${kind}`)}</p>
        <TextArea
          label={t("evidenceHolds.reason")}
          error={missing ? t("common:lift.missing") : undefined}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {hold.isError && <Refusal>{describeProblem(hold.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide busy={hold.isPending}>
          {t(`evidenceHolds.act.${kind}`)}
        </Button>
      </form>
    </Sheet>
  );
}
