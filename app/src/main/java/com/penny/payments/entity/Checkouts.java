package com.penny.payments.entity;

import com.penny.kernel.Problem;
import com.penny.payments.entity.Checkout.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Checkouts {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Checkout checkout, List<DebtRecord> debts) {
        entities.persist(checkout);
        entities.flush();
        debts.forEach(debt -> entities.persist(new CheckoutLine(checkout, debt)));
        entities.flush();
    }

    /** Lets one request of an account at a time look for its checkout and add it, until the transaction ends. */
    public void queue(UUID accountId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:account, 0))", Integer.class)
                .setParameter("account", "checkout/" + accountId)
                .getSingleResult();
    }

    /** Attempts of an account that may still be paid, newest first. */
    public List<Checkout> underWayOf(UUID accountId) {
        return entities.createQuery(
                        "select c from Checkout c where c.accountId = :account and (c.state = :created or c.state = :open)"
                                + " order by c.createdAt desc",
                        Checkout.class)
                .setParameter("account", accountId)
                .setParameter("created", State.CREATED)
                .setParameter("open", State.OPEN)
                .getResultList();
    }

    public Checkout byId(UUID id) {
        Checkout checkout = entities.find(Checkout.class, id);
        if (checkout == null) {
            throw Problem.notFound("payment");
        }
        return checkout;
    }

    public Optional<Checkout> lockBySession(String stripeSessionId) {
        return entities.createQuery("select c from Checkout c where c.stripeSessionId = :session", Checkout.class)
                .setParameter("session", stripeSessionId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public Optional<Checkout> lock(UUID id) {
        return Optional.ofNullable(entities.find(Checkout.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public long ended(UUID accountId) {
        return entities.createQuery(
                        "select count(c) from Checkout c where c.accountId = :account and c.state = :expired",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("expired", State.EXPIRED)
                .getSingleResult();
    }

    /** Debts of a checkout, in the order in which they are to be locked. */
    public List<UUID> debts(UUID checkoutId) {
        return entities.createQuery(
                        "select l.debtId from CheckoutLine l where l.checkoutId = :checkout order by l.debtId",
                        UUID.class)
                .setParameter("checkout", checkoutId)
                .getResultList();
    }

    /** Checkouts under way that would pay a debt. */
    public List<Checkout> underWay(UUID debtId) {
        return entities.createQuery(
                        "select c from Checkout c join CheckoutLine l on l.checkoutId = c.id"
                                + " where l.debtId = :debt and (c.state = :created or c.state = :open)",
                        Checkout.class)
                .setParameter("debt", debtId)
                .setParameter("created", State.CREATED)
                .setParameter("open", State.OPEN)
                .getResultList();
    }
}
