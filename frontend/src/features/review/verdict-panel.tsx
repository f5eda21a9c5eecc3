import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { SecondReadingDetail, Verdict } from "@/api/types";
import { useHotkeys } from "@/lib/use-hotkeys";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { ClipFacts } from "./clip-facts";
import { useVerdict } from "./second-queries";

interface VerdictPanelProps {
  reading: SecondReadingDetail;
  onRead: () => void;
}

/** How somebody who does not know the first decision would decide. */
export function VerdictPanel({ reading, onRead }: VerdictPanelProps) {
  const { t } = useTranslation("ops");
  const [note, setNote] = useState("");
  const verdict = useVerdict(reading.reviewId);
  const give = (answer: Verdict) => {
    if (!verdict.isPending) {
      verdict.give(answer, note.trim() === "" ? null : note.trim()).then(onRead, () => undefined);
    }
  };
  useHotkeys({ a: () => give("APPROVED"), r: () => give("REJECTED"), u: () => give("CANNOT_TELL") });
  return (
    <aside className="decision" aria-label={t("second.verdict")}>
      <div className="scroll">
        <ClipFacts facts={reading} />
        <section className="decision__part">
          <p className="t-14">{t("second.blind")}</p>
          <TextArea
            label={t("second.note")}
            rows={3}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </section>
      </div>
      <footer className="decision__foot">
        {verdict.error !== null && <Refusal>{describeProblem(verdict.error)}</Refusal>}
        <Button className="decision__unsure" hotkey="U" busy={verdict.isPending} onClick={() => give("CANNOT_TELL")}>
          {t("second.unsure")}
        </Button>
        <Button size="big" hotkey="R" busy={verdict.isPending} onClick={() => give("REJECTED")}>
          {t("second.reject")}
        </Button>
        <Button size="big" hotkey="A" busy={verdict.isPending} onClick={() => give("APPROVED")}>
          {t("second.approve")}
        </Button>
      </footer>
    </aside>
  );
}
