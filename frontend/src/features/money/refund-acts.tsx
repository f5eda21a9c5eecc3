import { useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PaymentDetail } from "@/api/types";
import { Button } from "@/ui/button";
import { MoneyText } from "@/ui/money-text";
import { Refusal } from "@/ui/notices";
import { AmountSheet } from "./amount-sheet";
import { useRefunds } from "./money-queries";

/** What of a payment may go back, and what has to be sent again. */
export function RefundActs({ detail }: { detail: PaymentDetail }) {
  const { t } = useTranslation("ops");
  const { payment, refundable, owed, refunds } = detail;
  const { give, again } = useRefunds();
  // The same id however often it is sent: a second tap gives nothing back twice.
  const [refundId, setRefundId] = useState<string | null>(null);
  const replaced = new Set(refunds.map(({ insteadOf }) => insteadOf));
  const failed = refunds.find(({ id, state }) => state === "FAILED" && !replaced.has(id));
  if (refundable.minor <= 0) {
    return null;
  }
  return (
    <>
      {owed.minor > 0 && (
        <p className="strong">
          {t("money.owed")} <MoneyText money={owed} />
        </p>
      )}
      {again.isError && <Refusal>{describeProblem(again.error)}</Refusal>}
      <div className="money__acts">
        {owed.minor > 0 && failed !== undefined && (
          <Button
            size="dense"
            variant="primary"
            busy={again.isPending}
            onClick={() => again.mutate({ params: { path: { refundId: failed.id } } })}
          >
            {t("money.again")}
          </Button>
        )}
        <Button size="dense" onClick={() => setRefundId(crypto.randomUUID())}>
          {t("money.give.action")}
        </Button>
      </div>
      {refundId !== null && (
        <AmountSheet
          title={t("money.give.title", { receipt: payment.receiptNumber })}
          text={t("money.give.text")}
          most={refundable}
          words={{ label: t("money.give.reason"), hint: t("money.give.reasonHint"), missing: t("money.give.missing") }}
          send={t("money.give.send")}
          danger
          busy={give.isPending}
          error={give.error}
          onClose={() => {
            give.reset();
            setRefundId(null);
          }}
          onSend={(amount, reason) =>
            give.mutate(
              { params: { path: { paymentId: payment.id, refundId } }, body: { amount, reason } },
              { onSuccess: () => setRefundId(null) },
            )
          }
        />
      )}
    </>
  );
}
