package com.penny.payments.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.Debts.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payments, their parts and the ledger. */
@ApplicationScoped
public class PaymentBook {

    /**
     * A store's share of one settled debt, or the same taken back, with what it had earned up to then.
     *
     * @param at when it was paid, or taken back
     * @param payment below zero where it was taken back, as is the commission then
     */
    public record Commission(
            UUID id,
            Instant at,
            String reference,
            String receiptNumber,
            Money payment,
            Money commission,
            Money balance,
            int basisPoints) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Payment payment) {
        entities.persist(payment);
        entities.flush();
    }

    public void add(DebtPayment part) {
        entities.persist(part);
        entities.flush();
    }

    public void add(LedgerTransaction transaction, List<LedgerEntry> entries) {
        entities.persist(transaction);
        entities.flush();
        entries.forEach(entities::persist);
        entities.flush();
    }

    /** R-2026-000042: counted, never reused; gaps may appear after a failure. */
    public String nextReceiptNumber(int year) {
        Number next = (Number)
                entities.createNativeQuery("select nextval('receipt_number')").getSingleResult();
        return "R-%d-%06d".formatted(year, next.longValue());
    }

    public List<Payment> ofAccount(UUID accountId) {
        return entities.createQuery(
                        "select p from Payment p where p.accountId = :account order by p.paidAt desc", Payment.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public Payment byReceipt(String receiptNumber) {
        return entities.createQuery("select p from Payment p where p.receiptNumber = :number", Payment.class)
                .setParameter("number", receiptNumber)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("receipt"));
    }

    public Payment payment(UUID id) {
        Payment payment = entities.find(Payment.class, id);
        if (payment == null) {
            throw Problem.notFound("payment");
        }
        return payment;
    }

    public List<DebtPayment> parts(UUID paymentId) {
        return entities.createQuery(
                        "select d from DebtPayment d where d.paymentId = :payment order by d.id", DebtPayment.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }

    /** What settled a debt, and was not given back to somebody else. */
    public DebtPayment partOf(DebtRecord debt) {
        return entities.createQuery(
                        "select d from DebtPayment d where d.debtId = :debt and d.round = :round", DebtPayment.class)
                .setParameter("debt", debt.id())
                .setParameter("round", debt.round())
                .getSingleResult();
    }

    /** The ledger of a store, newest first; read column by column, since a store may not read who paid. */
    public List<Commission> commissions(UUID storeId, Cursor after, int limit) {
        Query query = entities.createNativeQuery("select * from ("
                        + "select e.id, e.at, p.reference, p.receipt_number,"
                        + " case when e.reversal then -p.amount_minor else p.amount_minor end, -e.amount_minor,"
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
        return rows(query.getResultList()).stream().map(PaymentBook::commission).toList();
    }

    /** What Penny owes the store, from the ledger itself. */
    public long accrued(UUID storeId) {
        return -((Number) entities.createNativeQuery("select coalesce(sum(amount_minor), 0) from ledger_entry"
                                + " where store_id = :store and account = 'STORE_PAYABLE'")
                        .setParameter("store", storeId)
                        .getSingleResult())
                .longValue();
    }

    public List<Receipt> receipts(UUID offenderId) {
        return rows(entities.createNativeQuery(
                                "select p.receipt_number, p.paid_at, p.amount_minor, p.commission_minor, p.currency"
                                        + " from debt_payment p join debt d on d.id = p.debt_id and d.round = p.round"
                                        + " where d.offender_id = :offender and d.state <> 'WITHDRAWN' order by p.paid_at desc, p.id desc")
                        .setParameter("offender", offenderId)
                        .getResultList())
                .stream()
                .map(row ->
                        new Receipt((String) row[0], (Instant) row[1], money(row[2], row[4]), money(row[3], row[4])))
                .toList();
    }

    private static Commission commission(Object[] row) {
        return new Commission(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                money(row[4], row[8]),
                money(row[5], row[8]),
                money(row[6], row[8]),
                ((Number) row[7]).intValue());
    }

    private static Money money(Object minor, Object currency) {
        return new Money(((Number) minor).longValue(), currency.toString());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<?> rows) {
        return (List<Object[]>) rows;
    }
}
