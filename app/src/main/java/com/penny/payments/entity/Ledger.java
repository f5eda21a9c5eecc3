package com.penny.payments.entity;

import com.penny.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The double-entry ledger: added to, and never changed. What is left of a payment is what it says. */
@ApplicationScoped
public class Ledger {

    private static final String OF_PARTS =
            "select e.debt_payment_id, e.currency, coalesce(-sum(e.amount_minor) filter (where e.account ="
                    + " 'STORE_PAYABLE'), 0), coalesce(-sum(e.amount_minor) filter (where e.account = 'PENNY_REVENUE'), 0)"
                    + " from ledger_entry e";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    @Inject
    PaymentBook payments;

    public void add(LedgerTransaction transaction, List<LedgerEntry> entries) {
        entities.persist(transaction);
        entities.flush();
        entries.forEach(entities::persist);
        entities.flush();
    }

    /** Lets one transaction at a time book what becomes of a payment. Whoever locks debts as well locks them before. */
    public void queue(UUID paymentId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:payment, 0))", Integer.class)
                .setParameter("payment", "payment/" + paymentId)
                .getSingleResult();
    }

    /** Whether what Stripe moved is booked. @param movement of a balance transaction */
    public boolean booked(String movement) {
        return !entities.createQuery("select t.id from LedgerTransaction t where t.movement = :movement", UUID.class)
                .setParameter("movement", movement)
                .getResultList()
                .isEmpty();
    }

    /** Whether a refund's money has left, as the books have it. */
    public boolean refunded(UUID refundId) {
        return !entities.createQuery(
                        "select t.id from LedgerTransaction t where t.refundId = :refund and t.kind = :kind",
                        UUID.class)
                .setParameter("refund", refundId)
                .setParameter("kind", LedgerTransaction.Kind.REFUND)
                .getResultList()
                .isEmpty();
    }

    /** What of a payment is owed to whoever paid it; below zero where they had more. */
    public Money owed(UUID paymentId, String currency) {
        Number owed = (Number) entities.createNativeQuery("select coalesce(-sum(e.amount_minor), 0) from ledger_entry e"
                        + " join ledger_transaction t on t.id = e.transaction_id"
                        + " where t.payment_id = :payment and e.account = 'REFUND_PAYABLE' and e.currency = :currency")
                .setParameter("payment", paymentId)
                .setParameter("currency", currency)
                .getSingleResult();
        return new Money(owed.longValue(), currency);
    }

    /** All parts of a payment with what each still brings, in the order in which their debts are to be locked. */
    public List<PartLeft> left(UUID paymentId) {
        Map<UUID, Share> shares = shares(
                OF_PARTS + " join debt_payment p on p.id = e.debt_payment_id where p.payment_id = :id", paymentId);
        return lefts(payments.parts(paymentId), shares);
    }

    /** What a chargeback has taken from each part, as far as it was not given again. */
    public List<PartLeft> taken(Chargeback chargeback) {
        Map<UUID, Share> shares = shares(
                OF_PARTS + " join ledger_transaction t on t.id = e.transaction_id"
                        + " where t.chargeback_id = :id and e.debt_payment_id is not null",
                chargeback.id());
        shares.replaceAll((part, share) -> share.negated());
        return lefts(
                payments.parts(chargeback.paymentId()).stream()
                        .filter(part -> shares.containsKey(part.id()))
                        .toList(),
                shares);
    }

    private static List<PartLeft> lefts(List<DebtPayment> parts, Map<UUID, Share> shares) {
        return parts.stream()
                .map(part -> new PartLeft(part, shares.get(part.id())))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Share> shares(String query, UUID id) {
        List<Object[]> rows = entities.createNativeQuery(query + " group by e.debt_payment_id, e.currency")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> new Share(money(row[2], row[1]), money(row[3], row[1]))));
    }

    private static Money money(Object minor, Object currency) {
        return new Money(((Number) minor).longValue(), currency.toString());
    }
}
