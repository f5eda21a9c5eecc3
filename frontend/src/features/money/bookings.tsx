import { useTranslation } from "react-i18next";
import type { LedgerBooking, PaymentPart } from "@/api/types";
import { Instant } from "@/ui/instant";
import { AccountHead, DebitAndCredit } from "./account-columns";

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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and who has no mouse scrolls it
    <section className="panel money__table" aria-labelledby="money-ledger" tabIndex={0}>
      <h3 id="money-ledger" className="t-16 strong">
        {t("money.ledger")}
      </h3>
      <table className="table">
        <AccountHead />
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
                <DebitAndCredit money={line.amount} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
