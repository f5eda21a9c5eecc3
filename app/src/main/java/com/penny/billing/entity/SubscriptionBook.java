package com.penny.billing.entity;

import com.penny.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Subscriptions of stores, and what was paid for them. */
@ApplicationScoped
public class SubscriptionBook {

    /** The one that is not over, else the one that began last. */
    private static final Comparator<StoreSubscription> GOVERNING = Comparator.comparing(
                    (StoreSubscription subscription) -> subscription.status().living())
            .thenComparing(StoreSubscription::begunAt);

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Lets one at a time look at, or begin, what a store pays, until the transaction ends. */
    public void queue(UUID storeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:store, 0))", Integer.class)
                .setParameter("store", "subscription/" + storeId)
                .getSingleResult();
    }

    public Optional<StoreSubscription> byStripeId(String stripeId) {
        return entities.createQuery(
                        "select s from StoreSubscription s where s.stripeId = :stripe", StoreSubscription.class)
                .setParameter("stripe", stripeId)
                .getResultStream()
                .findFirst();
    }

    /** All that a store has had. */
    public List<StoreSubscription> of(UUID storeId) {
        return of(List.of(storeId));
    }

    /** Those of a store that are not over: one at most. */
    public List<StoreSubscription> living(UUID storeId) {
        return of(storeId).stream()
                .filter(subscription -> subscription.status().living())
                .toList();
    }

    /** By which each of several stores stands; a store that never had one is not among them. */
    public Map<UUID, StoreSubscription> governing(Collection<UUID> storeIds) {
        Map<UUID, StoreSubscription> found = new HashMap<>();
        of(storeIds).stream()
                .filter(subscription -> subscription.status().counts())
                .sorted(GOVERNING)
                .forEach(subscription -> found.put(subscription.storeId(), subscription));
        return found;
    }

    private List<StoreSubscription> of(Collection<UUID> storeIds) {
        return storeIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select s from StoreSubscription s where s.storeId in :stores", StoreSubscription.class)
                        .setParameter("stores", storeIds)
                        .getResultList();
    }

    /** Writes it at once, since the database counts those that are not over. */
    public void put(StoreSubscription subscription) {
        entities.persist(subscription);
        entities.flush();
    }

    /** An invoice that was paid. */
    public record Paid(String paymentIntent, String invoice, Money amount, Instant at) {}

    /** Twice is once. */
    public void addPaid(StoreSubscription subscription, Paid paid) {
        entities.createNativeQuery(
                        "insert into subscription_payment (payment_intent, store_id, subscription_id,"
                                + " stripe_invoice_id, amount_minor, currency, paid_at)"
                                + " values (:intent, :store, :subscription, :invoice, :amount, :currency, :at) on conflict do nothing")
                .setParameter("intent", paid.paymentIntent())
                .setParameter("store", subscription.storeId())
                .setParameter("subscription", subscription.id())
                .setParameter("invoice", paid.invoice())
                .setParameter("amount", paid.amount().minor())
                .setParameter("currency", paid.amount().currency())
                .setParameter("at", paid.at())
                .executeUpdate();
    }

    /** Those of several payments that are in it. */
    @SuppressWarnings("unchecked")
    public Set<String> paid(Collection<String> paymentIntents) {
        return paymentIntents.isEmpty()
                ? Set.of()
                : new HashSet<String>(entities.createNativeQuery(
                                "select payment_intent from subscription_payment where payment_intent in (:intents)")
                        .setParameter("intents", paymentIntents)
                        .getResultList());
    }
}
