package com.penny.payments.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

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

    /** How much of a payment goes back; read column by column, since the payer has no grant on Stripe's own id. */
    public Optional<Money> ofPayment(UUID paymentId) {
        return entities.createQuery(
                        "select new com.penny.kernel.Money(r.amountMinor, r.currency) from Refund r"
                                + " where r.paymentId = :payment",
                        Money.class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .findFirst();
    }
}
