import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { RightsDetail, RightsGround, RightsOutcome } from "@/api/types";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { SelectField } from "@/ui/select";
import type { Rights } from "./rights-queries";

const OUTCOMES = ["GRANTED", "PARTLY", "REFUSED"] as const satisfies readonly RightsOutcome[];

const GROUNDS = [
  "CLAIM",
  "DISPUTE",
  "LEGAL_HOLD",
  "BOOKKEEPING",
  "LEGITIMATE_INTEREST",
  "UNFOUNDED",
] as const satisfies readonly RightsGround[];

/** How it is decided, on what ground something stays, and what the person reads. */
export function RightsAnswerForm({
  rights,
  detail: { request, incidents, undecided },
}: {
  rights: Rights;
  detail: RightsDetail;
}) {
  const { t } = useTranslation("ops");
  const { kind } = request.standing;
  const [outcome, setOutcome] = useState<RightsOutcome | null>(null);
  const [ground, setGround] = useState<RightsGround | "">("");
  const [answer, setAnswer] = useState("");
  const [missing, setMissing] = useState(false);
  const kept = undecided || incidents.some((incident) => incident.grounds.length > 0);
  const needsGround = (kind === "ERASURE" || kind === "OBJECTION") && outcome !== null && outcome !== "GRANTED";
  const options = OUTCOMES.filter((value) => value !== "GRANTED" || kind !== "ERASURE" || !kept);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const incomplete = answer.trim() === "" || (needsGround && ground === "");
    setMissing(incomplete);
    if (!incomplete && outcome !== null) {
      const stays = needsGround && ground !== "" ? ground : null;
      void rights.answer({ outcome, ground: stays, answer: answer.trim() }).catch(() => undefined);
    }
  };
  return (
    <form className="stack" onSubmit={send}>
      <h3 className="t-16 strong">{t("requests.decide")}</h3>
      <Choices
        label={t("requests.decide")}
        options={options.map((value) => ({ value, label: t(`requests.outcome.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      {outcome !== null && outcome !== "REFUSED" && (kind === "ERASURE" || kind === "OBJECTION") && (
        <p className="t-14 muted">{t(`requests.follows.${kind}`)}</p>
      )}
      {needsGround && (
        <>
          <SelectField
            label={t("requests.why")}
            value={ground}
            options={[
              { value: "", label: t("requests.choose") },
              ...GROUNDS.map((value) => ({ value, label: t(`requests.ground.${value}`) })),
            ]}
            onChange={(event) => setGround(GROUNDS.find((one) => one === event.target.value) ?? "")}
          />
          {missing && ground === "" && <Refusal>{t("requests.missingGround")}</Refusal>}
        </>
      )}
      <TextArea
        label={t("requests.answer")}
        error={missing && answer.trim() === "" ? t("requests.missing") : undefined}
        rows={5}
        maxLength={4000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      {rights.answering.isError && <Refusal>{describeProblem(rights.answering.error)}</Refusal>}
      <Button
        type="submit"
        variant="primary"
        size="big"
        wide
        disabled={outcome === null}
        busy={rights.answering.isPending}
      >
        {t("requests.send")}
      </Button>
    </form>
  );
}
