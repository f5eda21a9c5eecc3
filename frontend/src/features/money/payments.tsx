import { Landmark, TriangleAlert, Wallet } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { describeProblem } from "@/api/problem";
import type { PaymentSummary } from "@/api/types";
import { TextField } from "@/ui/field";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";
import { PagedList } from "@/ui/pages";
import { State } from "@/ui/state";
import { isPaymentName, type MoneyFilter } from "./money-filter";
import { usePayments } from "./money-queries";
import "./money.css";

interface PaymentsProps {
  filter: MoneyFilter;
  onFilter: (filter: MoneyFilter) => void;
  link: (paymentId: string, children: ReactNode) => ReactNode;
}

/** What people have paid, newest first, and what has become of it. */
export function Payments({ filter, onFilter, link }: PaymentsProps) {
  const { t } = useTranslation("ops");
  const { payments, ...pages } = usePayments(filter);
  return (
    <div className="money">
      <Search key={filter.about} about={filter.about ?? ""} onAbout={(about) => onFilter(about ? { about } : {})} />
      <PagedList
        pages={pages}
        items={payments}
        problem={pages.isError ? describeProblem(pages.error) : undefined}
        none={{ icon: Wallet, title: t(filter.about === undefined ? "money.none" : "money.noSuch") }}
      >
        {payments && <Table payments={payments} link={link} />}
      </PagedList>
    </div>
  );
}

/** Searches with each whole name; what is none yet is left alone until the field is. */
function Search({ about, onAbout }: { about: string; onAbout: (about: string) => void }) {
  const { t } = useTranslation("ops");
  const [text, setText] = useState(about);
  const typed = text.trim();
  return (
    <search className="money__search">
      <TextField
        label={t("money.about")}
        hint={typed === "" || isPaymentName(typed) ? undefined : t("money.aboutHint")}
        type="search"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          const next = event.target.value.trim();
          setText(event.target.value);
          if (next === "" || isPaymentName(next)) {
            onAbout(next);
          }
        }}
      />
    </search>
  );
}

function Table({ payments, link }: { payments: readonly PaymentSummary[] } & Pick<PaymentsProps, "link">) {
  const { t } = useTranslation("ops");
  return (
    <div className="panel money__table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("money.receipt")}</th>
            <th scope="col">{t("money.paidAt")}</th>
            <th scope="col" className="num">
              {t("money.amount")}
            </th>
            <th scope="col" className="num">
              {t("money.back")}
            </th>
            <th scope="col" className="num">
              {t("money.fee")}
            </th>
            <th scope="col">{t("money.standing")}</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.id}>
              <th scope="row">{link(payment.id, payment.receiptNumber)}</th>
              <td>
                <Instant at={payment.paidAt} style="day-time" />
              </td>
              <td className="num">
                <MoneyText money={payment.amount} />
              </td>
              <td className="num">{payment.back.minor !== 0 && <MoneyText money={payment.back} />}</td>
              <td className="num">
                <MoneyText money={payment.fee} />
              </td>
              <td>
                <PaymentStanding payment={payment} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What somebody has to know of it, if anything. */
export function PaymentStanding({ payment }: { payment: PaymentSummary }) {
  const { t } = useTranslation("ops");
  return (
    <>
      {payment.contested && (
        <State meaning="busy" icon={Landmark}>
          {t("money.contested")}
        </State>
      )}
      {payment.failed && (
        <State meaning="new" icon={TriangleAlert}>
          {t("money.failed")}
        </State>
      )}
    </>
  );
}
