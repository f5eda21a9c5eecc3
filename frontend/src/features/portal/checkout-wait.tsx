import { Hourglass } from "lucide-react";
import { type ReactNode, useEffect, useEffectEvent } from "react";
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

  if (error instanceof ProblemError) {
    return (
      <Letter>
        <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />
      </Letter>
    );
  }
  const expired = data?.state === "EXPIRED";
  return (
    <Letter>
      <div role="status" className="stack">
        {!expired && <Hourglass className="icon icon--l" />}
        <h1 className="t-24">{t(expired ? "pay.expired.title" : "pay.waiting.title")}</h1>
        <p>{t(expired ? "pay.expired.text" : "pay.waiting.text")}</p>
        {error && <p className="muted">{describeProblem(error)}</p>}
      </div>
      {backLink("btn", t("letter.back"))}
    </Letter>
  );
}
