package com.penny.payments.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
public class Refunds {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Refund refund) {
        entities.persist(refund);
        entities.flush();
    }

    public Refund lock(UUID id) {
        Refund refund = entities.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (refund == null) {
            throw Problem.notFound("refund");
        }
        return refund;
    }

    /** What a payment brought that nobody owed; read column by column, since the payer has no grant on Stripe's own id. */
    public Optional<Money> surplus(UUID paymentId) {
        return entities.createQuery(
                        "select new com.penny.kernel.Money(r.amountMinor, r.currency) from Refund r"
                                + " where r.paymentId = :payment and r.debtPaymentId is null",
                        Money.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .findFirst();
    }

    /** Those parts of a payment that go back, since their incidents did not stand. */
    public Set<UUID> returnedParts(UUID paymentId) {
        return entities.createQuery(
                        "select r.debtPaymentId from Refund r"
                                + " where r.paymentId = :payment and r.debtPaymentId is not null",
                        UUID.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
