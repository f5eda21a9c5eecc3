import { Download, ReceiptText } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PaymentMovement, Payments } from "@/api/types";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Bone, Empty, Failure } from "@/ui/notices";
import { Letter } from "./letter";
import { usePayments } from "./portal-queries";
import { documentOf } from "./receipt-letter";

interface PaymentsLetterProps {
  receiptLink: (number: string, className: string, children: ReactNode) => ReactNode;
  backLink: (className: string, children: ReactNode) => ReactNode;
}

/** All that was paid and all that came back, in the order of time, each with its receipt. */
export function PaymentsLetter({ receiptLink, backLink }: PaymentsLetterProps) {
  const { t } = useTranslation(["portal", "common"]);
  const payments = usePayments();
  return (
    <Letter action={backLink("btn btn--link", t("common:action.back"))}>
      <div>
        <h1 className="t-24">{t("payments.title")}</h1>
        <p className="letter__lead">{t("payments.text")}</p>
      </div>
      {payments.isPending && <Bone className="bone--letter" />}
      {payments.isError && <Failure detail={describeProblem(payments.error)} onRetry={() => void payments.refetch()} />}
      {payments.data?.items.length === 0 && <Empty icon={ReceiptText} title={t("payments.empty")} />}
      {payments.data && payments.data.items.length > 0 && (
        <History payments={payments.data} receiptLink={receiptLink} />
      )}
    </Letter>
  );
}

function History({ payments, receiptLink }: { payments: Payments } & Pick<PaymentsLetterProps, "receiptLink">) {
  const { t } = useTranslation("portal");
  return (
    <div>
      <ol className="receipt__lines">
        {payments.items.map((movement) => (
          <li key={`${movement.at} ${movement.kind} ${movement.receiptNumber}`} className="movement">
            <Movement movement={movement} receiptLink={receiptLink} />
          </li>
        ))}
      </ol>
      {payments.totals.map(({ paid, back }) => (
        <dl key={paid.currency} className="payments__sum">
          <dt className="strong">{t("payments.paid")}</dt>
          <dd className="strong">
            <MoneyText money={paid} />
          </dd>
          <dt>{t("payments.back")}</dt>
          <dd>
            <MoneyText money={back} />
          </dd>
        </dl>
      ))}
    </div>
  );
}

interface MovementProps extends Pick<PaymentsLetterProps, "receiptLink"> {
  movement: PaymentMovement;
}

function Movement({ movement: { at, kind, amount, receiptNumber }, receiptLink }: MovementProps) {
  const { t, i18n } = useTranslation("portal");
  return (
    <>
      <span>
        <span className="strong">{t(`payments.kind.${kind}`)}</span>
        <br />
        <Instant className="t-14 muted" at={at} style="letter-time" />
        {kind === "OWED" && (
          <>
            <br />
            <span className="t-14 muted">{t("receipt.owedWhy")}</span>
          </>
        )}
        <span className="movement__paper t-14">
          {receiptLink(receiptNumber, "btn btn--link", t("receipt.title", { number: receiptNumber }))}
          {kind === "PAID" && (
            <a
              className="btn btn--link"
              href={documentOf(receiptNumber, i18n.language)}
              download
              aria-label={t("payments.pdf", { number: receiptNumber })}
            >
              <Download className="icon icon--s" />
              PDF
            </a>
          )}
        </span>
      </span>
      <span className={kind === "PAID" ? "strong" : undefined}>
        <MoneyText money={amount} />
      </span>
    </>
  );
}
