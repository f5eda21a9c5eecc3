import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { SkipReason } from "@/api/types";
import { useHotkeys } from "@/lib/use-hotkeys";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import type { ReviewDecisions } from "./review-queries";

const REASONS: readonly SkipReason[] = ["KNOWS_SOMEBODY", "CANNOT_TELL", "CLIP_FAULTY", "NO_TIME"];

interface PutBackProps {
  decisions: ReviewDecisions;
  onDone: () => void;
}

/** Leaves a review to the others, and says why. */
export function PutBack({ decisions, onDone }: PutBackProps) {
  const { t } = useTranslation("ops");
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState<SkipReason | null>(null);
  useHotkeys({ s: asked ? undefined : () => setAsked(true) });

  const send = (chosen: SkipReason) =>
    decisions.putBack(chosen).then(
      () => {
        setAsked(false);
        onDone();
      },
      () => undefined,
    );
  return (
    <>
      <Button size="dense" hotkey="S" onClick={() => setAsked(true)}>
        {t("putBack.action")}
      </Button>
      <Sheet open={asked} onClose={() => setAsked(false)} title={t("putBack.title")}>
        <Choices
          label={t("putBack.title")}
          options={REASONS.map((value) => ({ value, label: t(`putBack.reason.${value}`) }))}
          value={reason}
          onChange={setReason}
        />
        <p className="t-13 muted">{t(reason === "KNOWS_SOMEBODY" ? "putBack.forGood" : "putBack.effect")}</p>
        {decisions.error !== null && <Refusal>{describeProblem(decisions.error)}</Refusal>}
        <Button
          variant="primary"
          size="big"
          wide
          disabled={reason === null}
          busy={decisions.puttingBack}
          onClick={() => reason !== null && void send(reason)}
        >
          {t("putBack.action")}
        </Button>
      </Sheet>
    </>
  );
}
