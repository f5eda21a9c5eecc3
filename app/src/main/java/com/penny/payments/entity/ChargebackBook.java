package com.penny.payments.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What payers' banks have taken back, or may yet. */
@ApplicationScoped
public class ChargebackBook {

    /** One as the payer is told of it. */
    public record Told(Instant openedAt, Instant closedAt, Money taken, Money given) {
        public Told(Instant openedAt, Instant closedAt, long takenMinor, long givenMinor, String currency) {
            this(openedAt, closedAt, new Money(takenMinor, currency), new Money(givenMinor, currency));
        }
    }

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Chargeback chargeback) {
        entities.persist(chargeback);
        entities.flush();
    }

    public Optional<Chargeback> lockAtStripe(String stripeDisputeId) {
        return entities.createQuery("select c from Chargeback c where c.stripeDisputeId = :dispute", Chargeback.class)
                .setParameter("dispute", stripeDisputeId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Chargeback byId(UUID id) {
        Chargeback chargeback = entities.find(Chargeback.class, id);
        if (chargeback == null) {
            throw Problem.notFound("chargeback");
        }
        return chargeback;
    }

    /** Read column by column, since the payer has no grant on Stripe's own id. */
    public List<Told> told(UUID paymentId) {
        return entities.createQuery(
                        "select new com.penny.payments.entity.ChargebackBook$Told(c.openedAt, c.closedAt, c.takenMinor,"
                                + " c.givenMinor, c.currency) from Chargeback c where c.paymentId = :payment",
                        Told.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }

    /** Oldest first. */
    public List<Chargeback> ofPayment(UUID paymentId) {
        return entities.createQuery(
                        "select c from Chargeback c where c.paymentId = :payment order by c.openedAt, c.id",
                        Chargeback.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }
}
