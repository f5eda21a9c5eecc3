import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { DisputeDetail, DisputeOutcome } from "@/api/types";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import type { OpsDispute } from "./dispute-queries";

const OUTCOMES: readonly DisputeOutcome[] = ["WITHDRAWN", "STANDS"];

interface DisputeActsProps {
  dispute: OpsDispute;
  detail: DisputeDetail;
}

/** To write to the person, or to decide. */
export function DisputeActs({ dispute, detail: { mayDecide, byLetter, reached } }: DisputeActsProps) {
  const { t } = useTranslation("ops");
  const [text, setText] = useState("");
  const [deciding, setDeciding] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    void dispute.write(text.trim()).then(
      () => setText(""),
      () => undefined,
    );
  };
  return (
    <>
      {byLetter && <p className="t-14 muted">{t(reached ? "disputes.byLetter" : "disputes.unreached")}</p>}
      <form className="stack" onSubmit={send}>
        <TextArea
          label={t("disputes.answer")}
          rows={4}
          required
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {dispute.answer.isError && <Refusal>{describeProblem(dispute.answer.error)}</Refusal>}
        <Button type="submit" busy={dispute.answer.isPending}>
          {t("disputes.send")}
        </Button>
      </form>
      {mayDecide ? (
        <Button variant="primary" size="big" wide onClick={() => setDeciding(true)}>
          {t("disputes.decide")}
        </Button>
      ) : (
        <p className="muted">{t("disputes.own")}</p>
      )}
      <DecisionSheet dispute={dispute} open={deciding} onClose={() => setDeciding(false)} />
    </>
  );
}

interface DecisionSheetProps {
  dispute: OpsDispute;
  open: boolean;
  onClose: () => void;
}

function DecisionSheet({ dispute, open, onClose }: DecisionSheetProps) {
  const { t } = useTranslation("ops");
  const [outcome, setOutcome] = useState<DisputeOutcome | null>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const decide = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "" && outcome !== null) {
      void dispute.decide(outcome, reason.trim()).then(onClose, () => undefined);
    }
  };
  return (
    <Sheet open={open} onClose={onClose} title={t("disputes.decision")}>
      <form className="stack" onSubmit={decide}>
        <Choices
          label={t("disputes.decision")}
          options={OUTCOMES.map((value) => ({ value, label: t(`disputes.${value}`) }))}
          value={outcome}
          onChange={setOutcome}
        />
        {outcome !== null && <p className="t-14 muted">{t(`disputes.${outcome}Text`)}</p>}
        <TextArea
          label={t("disputes.reason")}
          error={missing ? t("disputes.missing") : undefined}
          rows={4}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {dispute.decision.isError && <Refusal>{describeProblem(dispute.decision.error)}</Refusal>}
        <Button
          type="submit"
          variant="primary"
          size="big"
          wide
          disabled={outcome === null}
          busy={dispute.decision.isPending}
        >
          {t("disputes.decide")}
        </Button>
      </form>
    </Sheet>
  );
}
