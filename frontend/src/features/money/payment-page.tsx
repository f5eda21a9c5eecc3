import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PaymentDetail } from "@/api/types";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { Bone, Failure } from "@/ui/notices";
import { Bookings } from "./bookings";
import { usePayment } from "./money-queries";
import { PaymentStanding } from "./payments";
import { RefundActs } from "./refund-acts";
import "./money.css";

interface PaymentPageProps {
  paymentId: string;
  logLink: (subjectId: string, children: ReactNode) => ReactNode;
}

/** One payment: whose debts it settled, what went back of it, and every line that the ledger has of it. */
export function PaymentPage({ paymentId, logLink }: PaymentPageProps) {
  const { data, isPending, isError, error, refetch } = usePayment(paymentId);
  return (
    <div className="money">
      {isPending && <Bone className="bone--page" />}
      {isError && <Failure detail={describeProblem(error)} onRetry={() => void refetch()} />}
      {data && <Paid detail={data} logLink={logLink} />}
    </div>
  );
}

function Paid({ detail, logLink }: { detail: PaymentDetail } & Pick<PaymentPageProps, "logLink">) {
  const { t } = useTranslation("ops");
  const { payment, parts, refunds, chargebacks, bookings } = detail;
  return (
    <>
      <header className="panel money__head">
        <h2 className="t-18 strong">{payment.receiptNumber}</h2>
        <p className="t-24 strong">
          <MoneyText money={payment.amount} />
        </p>
        <p className="muted">
          <Instant at={payment.paidAt} style="day-time" />, <span className="id">{payment.paymentReference}</span>
        </p>
        <p>
          {payment.back.minor !== 0 && (
            <>
              {t("money.back")} <MoneyText money={payment.back} />.{" "}
            </>
          )}
          {t("money.fee")} <MoneyText money={payment.fee} />. {logLink(payment.id, t("money.log"))}
        </p>
        <PaymentStanding payment={payment} />
        <RefundActs detail={detail} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it */}
      <section className="panel money__table" aria-labelledby="money-parts" tabIndex={0}>
        <h3 id="money-parts" className="t-16 strong">
          {t("money.parts")}
        </h3>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("money.store")}</th>
              <th scope="col">{t("money.person")}</th>
              <th scope="col" className="num">
                {t("money.amount")}
              </th>
              <th scope="col" className="num">
                {t("money.commission")}
              </th>
              <th scope="col" className="num">
                {t("money.left")}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.incidentId}>
                <th scope="row">{part.store}</th>
                <td className="id">{part.person}</td>
                <td className="num">
                  <MoneyText money={part.amount} />
                </td>
                <td className="num">
                  <MoneyText money={part.commission} />
                </td>
                <td className="num">
                  <MoneyText money={part.left} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(refunds.length > 0 || chargebacks.length > 0) && (
        <section className="panel money__after" aria-labelledby="money-after">
          <h3 id="money-after" className="t-16 strong">
            {t("money.after")}
          </h3>
          <ul>
            {refunds.map((refund) => (
              <li key={refund.id}>
                <MoneyText money={refund.amount} />, {t(`money.cause.${refund.cause}`)}
                {refund.state !== "SENT" && `, ${t(`money.refund.${refund.state}`)}`}
                {refund.failure !== null && <span className="id"> {refund.failure}</span>}
                {refund.insteadOf === null
                  ? refund.reason !== null && `: ${refund.reason}`
                  : `, ${t("money.insteadOf")}`}
                <span className="t-13 quiet">
                  {" "}
                  <Instant at={refund.sentAt ?? refund.requestedAt} style="day-time" />
                </span>
              </li>
            ))}
            {chargebacks.map((chargeback) => (
              <li key={chargeback.id}>
                <MoneyText money={chargeback.amount} />,{" "}
                {t(`money.chargeback.${chargeback.taken.minor === 0 ? "ASKED" : chargeback.state}`)},{" "}
                <span className="id">{chargeback.reason}</span>
                <span className="t-13 quiet">
                  {" "}
                  <Instant at={chargeback.closedAt ?? chargeback.openedAt} style="day-time" />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Bookings bookings={bookings} stores={parts} />
    </>
  );
}
