package com.penny.payments.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.entity.Refund.Cause;
import com.penny.payments.entity.Refund.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
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

    /** @return nothing for one that was never asked for */
    public Optional<Refund> find(UUID id) {
        return Optional.ofNullable(entities.find(Refund.class, id));
    }

    /** What is sent in place of one that did not arrive. */
    public Optional<Refund> insteadOf(UUID id) {
        return entities.createQuery("select r from Refund r where r.insteadOf = :id", Refund.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The refund that Stripe knows by this id, or was asked for by ours; locked. */
    public Optional<Refund> lockAtStripe(UUID paymentId, String stripeRefundId, UUID ownId) {
        return entities.createQuery(
                        "select r from Refund r where r.paymentId = :payment"
                                + " and (r.stripeRefundId = :stripe or r.id = :own and r.stripeRefundId is null)",
                        Refund.class)
                .setParameter("payment", paymentId)
                .setParameter("stripe", stripeRefundId)
                .setParameter("own", ownId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of a payment that failed and are still owed, as far as is known. */
    public List<Refund> failed(UUID paymentId) {
        return entities.createQuery(
                        "select r from Refund r where r.paymentId = :payment and r.state = :failed and r.madeGoodAt is null",
                        Refund.class)
                .setParameter("payment", paymentId)
                .setParameter("failed", State.FAILED)
                .getResultList();
    }

    /** What is on its way to whoever paid. */
    public Money waiting(UUID paymentId, String currency) {
        Long minor = entities.createQuery(
                        "select coalesce(sum(r.amountMinor), 0) from Refund r where r.paymentId = :payment and r.state = :waits",
                        Long.class)
                .setParameter("payment", paymentId)
                .setParameter("waits", State.REQUESTED)
                .getSingleResult();
        return new Money(minor, currency);
    }

    /** All of a payment, the earliest first. */
    public List<Refund> ofPayment(UUID paymentId) {
        return entities.createQuery(
                        "select r from Refund r where r.paymentId = :payment order by r.requestedAt, r.id",
                        Refund.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }

    /**
     * Money that goes back to whoever paid.
     *
     * @param partId of the part of the payment that it is of; null for none
     * @param sentAt when Stripe took it on; null before, and for what it refused
     * @param failedAt when it was heard that it did not arrive
     * @param madeGoodAt since when it is not owed any more although it failed
     */
    public record GoingBack(
            Cause cause,
            UUID partId,
            Instant requestedAt,
            Instant sentAt,
            Money amount,
            State state,
            Instant failedAt,
            Instant madeGoodAt) {

        public GoingBack(
                Cause cause,
                UUID partId,
                Instant requestedAt,
                Instant sentAt,
                long minor,
                String currency,
                State state,
                Instant failedAt,
                Instant madeGoodAt) {
            this(cause, partId, requestedAt, sentAt, new Money(minor, currency), state, failedAt, madeGoodAt);
        }

        /** Whether it did not arrive, and is still owed to whoever paid. */
        public boolean owed() {
            return state == State.FAILED && madeGoodAt == null;
        }

        /** Whether it has arrived, as far as is known. */
        public boolean arrived() {
            return state == State.SENT;
        }
    }

    /** All that goes back of a payment, the earliest first; read column by column, since the payer has no grant on Stripe's own id. */
    public List<GoingBack> goingBack(UUID paymentId) {
        return entities.createQuery(
                        "select new com.penny.payments.entity.Refunds$GoingBack(r.cause, r.debtPaymentId, r.requestedAt, r.sentAt,"
                                + " r.amountMinor, r.currency, r.state, r.failedAt, r.madeGoodAt) from Refund r"
                                // What was sent again stands for what did not arrive.
                                + " where r.paymentId = :payment and not exists (select 1 from Refund n where n.insteadOf = r.id)"
                                + " order by r.requestedAt, r.id",
                        GoingBack.class)
                .setParameter("payment", paymentId)
                .getResultList();
    }
}
