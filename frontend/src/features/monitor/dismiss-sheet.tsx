import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Alert, ChosenDismissReason, Store } from "@/api/types";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/choices";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { DISMISS_REASONS } from "./dismiss-reasons";
import { useSubmission } from "./use-submission";
import { WhichAlert } from "./which-alert";

interface DismissSheetProps {
  open: boolean;
  alert: Alert | null;
  store: Store;
  onClose: () => void;
  onDismiss: (alert: Alert, reason: ChosenDismissReason) => Promise<void>;
}

/** Asks why there was nothing to it; the answer feeds the false-positive figure. */
export function DismissSheet({ open, alert, store, onClose, onDismiss }: DismissSheetProps) {
  const { t } = useTranslation("store");
  return (
    <Sheet open={open} onClose={onClose} title={t("dismiss.title")}>
      {alert && (
        <>
          <WhichAlert alert={alert} timeZone={store.timeZone} />
          <DismissForm key={alert.id} onDismiss={(reason) => onDismiss(alert, reason)} />
        </>
      )}
    </Sheet>
  );
}

function DismissForm({ onDismiss }: { onDismiss: (reason: ChosenDismissReason) => Promise<void> }) {
  const { t } = useTranslation("store");
  const [reason, setReason] = useState<ChosenDismissReason | null>(null);
  const submission = useSubmission();
  return (
    <>
      <Choices
        label={t("dismiss.title")}
        options={DISMISS_REASONS.map((value) => ({ value, label: t(`dismiss.reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      {submission.error !== null && <Refusal>{describeProblem(submission.error)}</Refusal>}
      <Button
        variant="primary"
        size="big"
        wide
        disabled={reason === null}
        busy={submission.busy}
        onClick={() => reason && submission.run(() => onDismiss(reason))}
      >
        {t("dismiss.action")}
      </Button>
    </>
  );
}
