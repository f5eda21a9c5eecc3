import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { NetworkHold } from "@/api/types";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { useHoldActs } from "./watch-queries";

/** The first says why; the second, who is somebody else, lets go. */
export function LiftHold({ hold }: { hold: NetworkHold }) {
  const { t } = useTranslation("ops");
  const { lift, liftHold } = useHoldActs();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  if (hold.mine) {
    return <p className="t-14 muted">{t("holds.mine")}</p>;
  }
  const agreed = hold.liftAskedBy !== null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!agreed && reason.trim() === "");
    if (agreed || reason.trim() !== "") {
      void liftHold(hold.id, agreed ? null : reason.trim()).catch(() => undefined);
    }
  };
  return !agreed && !asking ? (
    <Button onClick={() => setAsking(true)}>{t("holds.ask")}</Button>
  ) : (
    <form className="stack" onSubmit={send}>
      {!agreed && (
        <TextArea
          label={t("holds.liftReason")}
          error={missing ? t("holds.missing") : undefined}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {lift.isError && <Refusal>{describeProblem(lift.error)}</Refusal>}
      <Button type="submit" variant="primary" busy={lift.isPending}>
        {t(agreed ? "holds.lift" : "holds.ask")}
      </Button>
    </form>
  );
}
