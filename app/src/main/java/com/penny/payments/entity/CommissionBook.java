package com.penny.payments.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a store has earned, as the ledger has it. Read column by column, since a store may not read who paid. */
@ApplicationScoped
public class CommissionBook {

    /**
     * One line of a store's account with what it was owed up to then: its share of a settled debt, what went back of it, what it was
     * paid, or need not give back.
     *
     * @param kind of the ledger's transaction
     * @param reference of the person; null for what is about no payment, as are the three after it
     * @param payment below zero where it was taken back
     * @param commission below zero where it was taken back or paid out
     * @param payoutReference on the store's bank statement; null for what is no payout
     */
    public record Commission(
            UUID id,
            Instant at,
            LedgerTransaction.Kind kind,
            String reference,
            String receiptNumber,
            Money payment,
            Integer basisPoints,
            Money commission,
            Money balance,
            String payoutReference) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Newest first. */
    public List<Commission> page(UUID storeId, Cursor after, int limit) {
        Query query = entities.createNativeQuery("select * from ("
                        + "select e.id, e.at, e.kind, p.reference as person, p.receipt_number, e.part_minor, -e.amount_minor as share,"
                        + " sum(-e.amount_minor) over (partition by e.currency order by e.at, e.id) as balance, p.basis_points,"
                        + " e.currency, o.reference as payout from ledger_entry e left join debt_payment p on p.id ="
                        + " e.debt_payment_id left join payout o on o.id = e.payout_id"
                        + " where e.store_id = :store and e.account = 'STORE_PAYABLE') ledger"
                        + (after == null ? "" : " where (at, id) < (:at, :id)")
                        + " order by at desc, id desc")
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(CommissionBook::commission).toList();
    }

    /** What Penny owes the store, from the ledger itself. */
    public long accrued(UUID storeId) {
        return -((Number) entities.createNativeQuery("select coalesce(sum(amount_minor), 0) from ledger_entry"
                                + " where store_id = :store and account = 'STORE_PAYABLE'")
                        .setParameter("store", storeId)
                        .getSingleResult())
                .longValue();
    }

    private static Commission commission(Object[] row) {
        return new Commission(
                (UUID) row[0],
                (Instant) row[1],
                LedgerTransaction.Kind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                row[5] == null ? null : money(row[5], row[9]),
                row[8] == null ? null : ((Number) row[8]).intValue(),
                money(row[6], row[9]),
                money(row[7], row[9]),
                (String) row[10]);
    }

    private static Money money(Object minor, Object currency) {
        return new Money(((Number) minor).longValue(), currency.toString());
    }
}
