package com.penny.payments.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.payments.entity.LedgerEntry.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Payments and the ledger as Penny Ops accounts for them. */
@ApplicationScoped
public class PaymentAccounts {

    private static final String SUMMARIES = """
            select p.id, p.receipt_number, p.paid_at, p.currency, p.amount_minor, p.stripe_payment_intent,
              coalesce(sum(e.amount_minor) filter (where e.account = 'STRIPE_FEES'), 0),
              coalesce(sum(e.amount_minor) filter (where e.account = 'STRIPE_CLEARING'), 0),
              exists (select 1 from chargeback c where c.payment_id = p.id and c.state = 'OPEN'),
              exists (select 1 from refund r where r.payment_id = p.id and r.state = 'FAILED')
                and coalesce(-sum(e.amount_minor) filter (where e.account = 'REFUND_PAYABLE'), 0)
                  > coalesce((select sum(r.amount_minor) from refund r where r.payment_id = p.id and r.state = 'REQUESTED'), 0)
            from (select * from payment where %s order by paid_at desc, id desc limit :limit) p
              join ledger_transaction t on t.payment_id = p.id join ledger_entry e on e.transaction_id = t.id
            group by p.id, p.receipt_number, p.paid_at, p.currency, p.amount_minor, p.stripe_payment_intent
            order by p.paid_at desc, p.id desc""";

    /**
     * A payment and what became of it.
     *
     * @param fee what Stripe kept
     * @param back what has gone back to the payer, through Penny or a bank
     * @param contested whether a bank is deciding about it
     * @param failed whether money that should have gone back did not, and is still owed
     */
    @Schema(name = "PaymentSummary")
    public record Summary(
            UUID id,
            String receiptNumber,
            Instant paidAt,
            Money amount,
            Money fee,
            Money back,
            String paymentReference,
            boolean contested,
            boolean failed) {}

    /** @param storeId of a store's own account; null for Penny's */
    @Schema(name = "LedgerLine")
    public record Line(
            Account account, @Schema(nullable = true) UUID storeId, Money amount) {}

    /** @param movement Stripe's balance transaction; null where nothing moved at Stripe */
    @Schema(name = "LedgerBooking")
    public record Booking(
            UUID id,
            LedgerTransaction.Kind kind,
            Instant at,
            @Schema(nullable = true) String movement,
            List<Line> lines) {}

    /** What an account comes to; debits are positive, credits negative. */
    @Schema(name = "LedgerBalance")
    public record Balance(Account account, Money amount) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Newest first. */
    public List<Summary> page(Cursor after, int limit) {
        Query query = entities.createNativeQuery(
                        SUMMARIES.formatted(after == null ? "true" : "(paid_at, id) < (:at, :id)"))
                .setParameter("limit", limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return summaries(query);
    }

    /** @param name a receipt's number, or Stripe's name of the payment */
    public List<Summary> named(String name) {
        return summaries(entities.createNativeQuery(
                        SUMMARIES.formatted("receipt_number = :name or stripe_payment_intent = :name"))
                .setParameter("name", name)
                .setParameter("limit", 2));
    }

    public List<Summary> one(UUID id) {
        return summaries(entities.createNativeQuery(SUMMARIES.formatted("id = :id"))
                .setParameter("id", id)
                .setParameter("limit", 1));
    }

    /** All that is booked of a payment, the earliest first. */
    public List<Booking> bookings(UUID paymentId) {
        List<LedgerTransaction> transactions = entities.createQuery(
                        "select t from LedgerTransaction t where t.paymentId = :payment order by t.at, t.id",
                        LedgerTransaction.class)
                .setParameter("payment", paymentId)
                .getResultList();
        return transactions.stream()
                .map(transaction -> new Booking(
                        transaction.id(),
                        transaction.kind(),
                        transaction.at(),
                        transaction.movement(),
                        lines(transaction)))
                .toList();
    }

    private List<Line> lines(LedgerTransaction transaction) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.transactionId = :transaction order by e.id",
                        LedgerEntry.class)
                .setParameter("transaction", transaction.id())
                .getResultStream()
                .map(entry -> new Line(entry.account(), entry.storeId(), entry.amount()))
                .toList();
    }

    /** All accounts, currency by currency. */
    public List<Balance> balances() {
        return rows(entities.createNativeQuery(
                        "select account, currency, cast(sum(amount_minor) as bigint) from ledger_entry"
                                + " group by account, currency order by currency, account"))
                .stream()
                .map(row -> new Balance(Account.valueOf((String) row[0]), money(row[2], row[1])))
                .toList();
    }

    private static List<Summary> summaries(Query query) {
        return rows(query).stream().map(PaymentAccounts::summary).toList();
    }

    private static Summary summary(Object[] row) {
        Money amount = money(row[4], row[3]);
        Money fee = money(row[6], row[3]);
        return new Summary(
                (UUID) row[0],
                (String) row[1],
                (Instant) row[2],
                amount,
                fee,
                amount.minus(fee).minus(money(row[7], row[3])),
                (String) row[5],
                (Boolean) row[8],
                (Boolean) row[9]);
    }

    private static Money money(Object minor, Object currency) {
        return new Money(((Number) minor).longValue(), currency.toString());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
