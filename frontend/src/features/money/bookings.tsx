import { useTranslation } from "react-i18next";
import type { LedgerBooking, PaymentPart } from "@/api/types";
import { Instant } from "@/ui/instant";
import { MoneyText } from "@/ui/money-text";

interface BookingsProps {
  bookings: readonly LedgerBooking[];
  /** Whose accounts are named. */
  stores: readonly PaymentPart[];
}

/** Every line of the ledger about a payment, transaction by transaction; each comes to nothing. */
export function Bookings({ bookings, stores }: BookingsProps) {
  const { t } = useTranslation("ops");
  const names = new Map(stores.map(({ storeId, store }) => [storeId, store]));
  return (
    <section className="panel money__table" aria-labelledby="money-ledger">
      <h3 id="money-ledger" className="t-16 strong">
        {t("money.ledger")}
      </h3>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("money.account")}</th>
            <th scope="col" className="num">
              {t("money.debit")}
            </th>
            <th scope="col" className="num">
              {t("money.credit")}
            </th>
          </tr>
        </thead>
        {bookings.map((booking) => (
          <tbody key={booking.id}>
            <tr className="money__booking">
              <th scope="rowgroup" colSpan={3}>
                {t(`money.kind.${booking.kind}`)}, <Instant at={booking.at} style="day-time" />
                {booking.movement !== null && <span className="id quiet"> {booking.movement}</span>}
              </th>
            </tr>
            {booking.lines.map((line, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is booked never changes its order
              <tr key={position}>
                <td>
                  {t(`money.accounts.${line.account}`)}
                  {line.storeId !== null && `, ${names.get(line.storeId) ?? line.storeId}`}
                </td>
                <td className="num">{line.amount.minor > 0 && <MoneyText money={line.amount} />}</td>
                <td className="num">
                  {line.amount.minor < 0 && <MoneyText money={{ ...line.amount, minor: -line.amount.minor }} />}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
