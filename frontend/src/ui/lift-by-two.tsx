import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button";
import { TextArea } from "./field";
import { Refusal } from "./notices";

interface LiftByTwoProps {
  /** Whether a colleague has asked already: then this person agrees, or does not. */
  asked: boolean;
  /** Whether this person has asked, and so cannot agree. */
  mine: boolean;
  busy: boolean;
  refusal?: string;
  /** Rejects where it was refused. */
  onLift: (reason: string | null) => Promise<unknown>;
}

/** What is held is let go by two: the first says why; the second, who is somebody else, agrees. */
export function LiftByTwo({ asked, mine, busy, refusal, onLift }: LiftByTwoProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  if (mine) {
    return <p className="t-14 muted">{t("lift.mine")}</p>;
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!asked && reason.trim() === "");
    if (asked || reason.trim() !== "") {
      void onLift(asked ? null : reason.trim()).catch(() => undefined);
    }
  };
  return !asked && !asking ? (
    <Button onClick={() => setAsking(true)}>{t("lift.ask")}</Button>
  ) : (
    <form className="stack" onSubmit={send}>
      {!asked && (
        <TextArea
          label={t("lift.reason")}
          error={missing ? t("lift.missing") : undefined}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {refusal !== undefined && <Refusal>{refusal}</Refusal>}
      <Button type="submit" variant="primary" busy={busy}>
        {t(asked ? "lift.agree" : "lift.ask")}
      </Button>
    </form>
  );
}
