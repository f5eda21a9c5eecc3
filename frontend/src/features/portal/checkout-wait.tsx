import { Hourglass } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem, ProblemError } from "@/api/problem";
import { Failure } from "@/ui/notices";
import { Letter } from "./letter";
import { useCheckoutState } from "./portal-queries";

interface CheckoutWaitProps {
  checkoutId: string;
  onPaid: (receiptNumber: string) => void;
  backLink: (className: string, children: ReactNode) => ReactNode;
}

/** From then on the bank is slow, and nobody should have to wait in front of the screen. */
const PATIENCE_MS = 120_000;

/** Where Stripe sends the person back to. Says "paid" only when the bank has said so. */
export function CheckoutWait({ checkoutId, onPaid, backLink }: CheckoutWaitProps) {
  const { t } = useTranslation("portal");
  const { data, error, refetch } = useCheckoutState(checkoutId);
  const receiptNumber = data?.state === "PAID" ? data.receiptNumber : null;
  const paid = useEffectEvent(onPaid);

  useEffect(() => {
    if (receiptNumber !== null) {
      paid(receiptNumber);
    }
  }, [receiptNumber]);

  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);

  if (error instanceof ProblemError) {
    return (
      <Letter>
        <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
      </Letter>
    );
  }
  const expired = data?.state === "EXPIRED";
  const words = expired ? "expired" : slow ? "slow" : "waiting";
  return (
    <Letter>
      <div role="status" className="stack">
        {!expired && <Hourglass className="icon icon--l" />}
        <h1 className="t-24">{t(`pay.${words}.title`)}</h1>
        <p>{t(`pay.${words}.text`)}</p>
        {error && <p className="muted">{describeProblem(error)}</p>}
      </div>
      {backLink("btn", t("letter.back"))}
    </Letter>
  );
}
