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
     * A store's share of one settled debt, or of what went back of it, with what it had earned up to then.
     *
     * @param at when it was paid, or taken back
     * @param kind of the ledger's transaction
     * @param payment below zero where it was taken back, as is the commission then
     */
    public record Commission(
            UUID id,
            Instant at,
            LedgerTransaction.Kind kind,
            String reference,
            String receiptNumber,
            Money payment,
            Money commission,
            Money balance,
            int basisPoints) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Newest first. */
    public List<Commission> page(UUID storeId, Cursor after, int limit) {
        Query query = entities.createNativeQuery("select * from ("
                        + "select e.id, e.at, e.kind, p.reference, p.receipt_number, e.part_minor, -e.amount_minor,"
                        + " sum(-e.amount_minor) over (order by e.at, e.id) as balance, p.basis_points, p.currency"
                        + " from ledger_entry e join debt_payment p on p.id = e.debt_payment_id"
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
                money(row[5], row[9]),
                money(row[6], row[9]),
                money(row[7], row[9]),
                ((Number) row[8]).intValue());
    }

    private static Money money(Object minor, Object currency) {
        return new Money(((Number) minor).longValue(), currency.toString());
    }
}
