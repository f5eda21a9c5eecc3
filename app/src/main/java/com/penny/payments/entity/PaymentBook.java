package com.penny.payments.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.Debts.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments and their parts. */
@ApplicationScoped
public class PaymentBook {

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

    /** Lets one transaction at a time find out whether what Stripe calls by this name is a payment of Penny's, or make it one. */
    public void queue(String stripePaymentIntent) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:intent, 0))", Integer.class)
                .setParameter("intent", "payment-intent/" + stripePaymentIntent)
                .getSingleResult();
    }

    public Optional<Payment> ofCheckout(UUID checkoutId) {
        return entities.createQuery("select p from Payment p where p.checkoutId = :checkout", Payment.class)
                .setParameter("checkout", checkoutId)
                .getResultStream()
                .findFirst();
    }

    public Optional<Payment> byIntent(String stripePaymentIntent) {
        return entities.createQuery("select p from Payment p where p.stripePaymentIntent = :intent", Payment.class)
                .setParameter("intent", stripePaymentIntent)
                .getResultStream()
                .findFirst();
    }

    public List<DebtPayment> parts(UUID paymentId) {
        return entities.createQuery(
                        "select d from DebtPayment d where d.paymentId = :payment order by d.id", DebtPayment.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }

    /** Debts that a payment settled, in the order in which they are to be locked. */
    public List<UUID> debts(UUID paymentId) {
        return entities.createQuery(
                        "select d.debtId from DebtPayment d where d.paymentId = :payment order by d.debtId", UUID.class)
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

    /** What was paid for a person's debts to the store of the transaction and has not gone back, newest first. */
    public List<Receipt> receipts(UUID offenderId) {
        return rows(entities.createNativeQuery("select p.receipt_number, p.paid_at, cast(sum(e.part_minor) as bigint),"
                                + " cast(-sum(e.amount_minor) as bigint), p.currency from debt_payment p"
                                + " join debt d on d.id = p.debt_id"
                                + " join ledger_entry e on e.debt_payment_id = p.id and e.account = 'STORE_PAYABLE'"
                                + " where d.offender_id = :offender group by p.id, p.receipt_number, p.paid_at, p.currency"
                                + " having sum(e.part_minor) > 0 order by p.paid_at desc, p.id desc")
                        .setParameter("offender", offenderId)
                        .getResultList())
                .stream()
                .map(row ->
                        new Receipt((String) row[0], (Instant) row[1], money(row[2], row[4]), money(row[3], row[4])))
                .toList();
    }

    private static Money money(Object minor, Object currency) {
        return new Money(((Number) minor).longValue(), currency.toString());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(List<?> rows) {
        return (List<Object[]>) rows;
    }
}
