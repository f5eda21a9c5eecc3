package com.penny.payments.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.entity.Refund.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What a payment brought that nobody owed; read column by column, since the payer has no grant on Stripe's own id. */
    public Optional<Money> surplus(UUID paymentId) {
        return entities.createQuery(
                        "select new com.penny.kernel.Money(r.amountMinor, r.currency) from Refund r"
                                + " where r.paymentId = :payment and r.cause = :surplus",
                        Money.class)
                .setParameter("payment", paymentId)
                .setParameter("surplus", Cause.SURPLUS)
                .getResultStream()
                .findFirst();
    }

    /** What is on its way to whoever paid. */
    public Money waiting(UUID paymentId, String currency) {
        Long minor = entities.createQuery(
                        "select coalesce(sum(r.amountMinor), 0) from Refund r where r.paymentId = :payment and r.state = :waits",
                        Long.class)
                .setParameter("payment", paymentId)
                .setParameter("waits", Refund.State.REQUESTED)
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

    /** Money that has gone back. */
    public record Sent(Instant at, Money amount) {
        public Sent(Instant at, long minor, String currency) {
            this(at, new Money(minor, currency));
        }
    }

    /** What went back of a payment as a whole, since it was asked for, and arrived as far as is known. */
    public List<Sent> sent(UUID paymentId) {
        return entities.createQuery(
                        "select new com.penny.payments.entity.Refunds$Sent(r.requestedAt, r.amountMinor, r.currency) from Refund r"
                                + " where r.paymentId = :payment and r.state = :sent and r.cause in :causes",
                        Sent.class)
                .setParameter("payment", paymentId)
                .setParameter("sent", Refund.State.SENT)
                .setParameter("causes", List.of(Cause.STRIPE, Cause.BANK, Cause.OPS))
                .getResultList();
    }

    /** What goes back of parts of a payment, by the part, since their incidents did not stand. */
    public Map<UUID, Money> returnedParts(UUID paymentId) {
        return entities.createQuery(
                        "select r.debtPaymentId, r.amountMinor, r.currency from Refund r"
                                + " where r.paymentId = :payment and r.debtPaymentId is not null",
                        Object[].class)
                .setParameter("payment", paymentId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> new Money((Long) row[1], (String) row[2])));
    }
}
