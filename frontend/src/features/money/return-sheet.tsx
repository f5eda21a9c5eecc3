import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Payout } from "@/api/types";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { usePayoutActs } from "./money-queries";

/** Asks why a store's bank sent a payout back. */
export function ReturnSheet({ storeId, payout, onClose }: { storeId: string; payout: Payout; onClose: () => void }) {
  const { t } = useTranslation("ops");
  const { returned } = usePayoutActs();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") {
      returned.mutate(
        { params: { path: { storeId, payoutId: payout.id } }, body: { reason: reason.trim() } },
        { onSuccess: onClose },
      );
    }
  };
  return (
    <Sheet open onClose={onClose} title={t("money.stores.returnTitle", { reference: payout.reference })}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="muted">{t("money.stores.returnText")}</p>
        <TextField
          label={t("money.stores.returnReason")}
          error={missing ? t("money.give.missing") : undefined}
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {returned.isError && <Refusal>{describeProblem(returned.error)}</Refusal>}
        <Button type="submit" variant="primary" size="big" wide busy={returned.isPending}>
          {t("money.stores.send")}
        </Button>
      </form>
    </Sheet>
  );
}
