import { Info } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { ReviewDetail, Severity, SparedAs } from "@/api/types";
import { useHotkeys } from "@/lib/use-hotkeys";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { ClipFacts } from "./clip-facts";
import { LawNote } from "./law-note";
import { PersonLink } from "./person-link";
import type { ReviewDecisions } from "./review-queries";
import { SeverityChoice } from "./severity-choice";
import { SpareChoice } from "./spare-choice";

interface DecisionPanelProps {
  review: ReviewDetail;
  decisions: ReviewDecisions;
  onDecided: () => void;
}

/** What the reviewer weighs and decides. No amount, debt or payment is known here. */
export function DecisionPanel({ review, decisions, onDecided }: DecisionPanelProps) {
  const { t } = useTranslation("ops");
  const [offenderId, setOffenderId] = useState<string | null>(null);
  const [spareAs, setSpareAs] = useState<SparedAs | null>(null);
  const [severity, setSeverity] = useState<Severity>("MEDIUM");
  const [lawNote, setLawNote] = useState("");
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const open = review.state === "PENDING" && review.mine;
  // One decision at a time: the other one would be refused, after having been meant.
  const ready = open && !decisions.deciding;

  const decide = (send: (text: string) => Promise<unknown>) => {
    const text = reason.trim();
    setMissing(text === "");
    if (text === "") {
      field.current?.focus();
      return;
    }
    // A refusal is shown from `decisions.error`; the panel stays as it was.
    send(text).then(onDecided, () => undefined);
  };
  const approve = () =>
    decide((text) =>
      decisions.approve({ reason: text, offenderId, spareAs, severity, lawNote: lawNote.trim() || null }),
    );
  const reject = () => decide((text) => decisions.reject(text));

  useHotkeys({ a: ready && !review.own ? approve : undefined, r: ready ? reject : undefined });

  return (
    <aside className="decision" aria-label={t("decision.label")}>
      <div className="scroll">
        <ClipFacts facts={review} confirmed={review} />
        <PersonLink review={review} value={offenderId} onChange={setOffenderId} />
        <SeverityChoice value={severity} onChange={setSeverity} />
        <SpareChoice value={spareAs} onChange={setSpareAs} />
        <LawNote law={review.law} disabled={!open} value={lawNote} onChange={setLawNote} />
        <section className="decision__part">
          <TextArea
            ref={field}
            label={t("decision.reason")}
            hint={t("decision.reasonHint")}
            error={missing ? t("decision.reasonMissing") : undefined}
            rows={3}
            maxLength={500}
            disabled={!open}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </section>
      </div>
      <footer className="decision__foot">
        {decisions.error !== null && <Refusal>{describeProblem(decisions.error)}</Refusal>}
        {!open && review.state === "PENDING" && <Hint>{t("decision.claimFirst")}</Hint>}
        {review.own && <Hint>{t("decision.own")}</Hint>}
        <Button size="big" hotkey="R" disabled={!ready} onClick={reject}>
          {t("decision.reject")}
        </Button>
        <Button
          size="big"
          variant="primary"
          hotkey="A"
          disabled={!open || review.own}
          busy={decisions.deciding}
          onClick={approve}
        >
          {t("decision.approve")}
        </Button>
      </footer>
    </aside>
  );
}

function Hint({ children }: { children: string }) {
  return (
    <p className="decision__hint t-13 muted">
      <Info className="icon icon--s" />
      {children}
    </p>
  );
}
