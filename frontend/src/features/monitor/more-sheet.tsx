import { Phone, QrCode } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { Alert, AlertResponse } from "@/api/types";
import { Button } from "@/ui/button";
import { Refusal } from "@/ui/notices";
import { Sheet } from "@/ui/sheet";
import { ResponseChoice } from "./response-choice";
import { useSubmission } from "./use-submission";

interface MoreSheetProps {
  open: boolean;
  alert: Alert | null;
  onClose: () => void;
  onRequestPayment: (alert: Alert) => Promise<void>;
  onCallPolice: (alert: Alert) => void;
  /** Absent where the alert is a colleague's, or decided. */
  onRespond?: (alert: Alert, as: AlertResponse) => void;
  /** What other features have to offer. */
  more?: ReactNode;
}

/** What can be done besides deciding. */
export function MoreSheet({ open, alert, onClose, onRequestPayment, onCallPolice, onRespond, more }: MoreSheetProps) {
  const { t } = useTranslation("store");
  const submission = useSubmission();
  const confirmed = alert?.status === "PENDING_REVIEW" || alert?.status === "CONFIRMED";
  return (
    <Sheet open={open} onClose={onClose} title={t("more.title")}>
      {alert && onRespond && <ResponseChoice alert={alert} onRespond={(as) => onRespond(alert, as)} />}
      <Button
        icon={Phone}
        size="big"
        wide
        disabled={alert?.status === "DISMISSED"}
        onClick={() => alert && onCallPolice(alert)}
      >
        {t("police.action")}
      </Button>
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
      {more}
      {submission.error !== null && <Refusal>{describeProblem(submission.error)}</Refusal>}
    </Sheet>
  );
}
