import { QrCode } from "lucide-react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Alert } from "@/api/types";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { useSubmission } from "./use-submission";

interface MoreSheetProps {
  open: boolean;
  alert: Alert | null;
  onClose: () => void;
  onRequestPayment: (alert: Alert) => Promise<void>;
}

/** What can be done besides deciding. */
export function MoreSheet({ open, alert, onClose, onRequestPayment }: MoreSheetProps) {
  const { t } = useTranslation("store");
  const submission = useSubmission();
  const confirmed = alert?.status === "PENDING_REVIEW" || alert?.status === "CONFIRMED";
  return (
    <Sheet open={open} onClose={onClose} title={t("more.title")}>
      <Button
        icon={QrCode}
        size="big"
        wide
        disabled={!confirmed}
        busy={submission.busy}
        onClick={() => alert && submission.run(() => onRequestPayment(alert))}
      >
        {t("more.requestPayment")}
      </Button>
      <p className="hint">{t(confirmed ? "more.requestHint" : "more.requestAfterConfirm")}</p>
      {submission.error !== null && <Refusal>{describeProblem(submission.error)}</Refusal>}
    </Sheet>
  );
}
