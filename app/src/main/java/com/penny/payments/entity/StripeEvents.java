package com.penny.payments.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What Stripe has told of: which event, of what kind, about which of its objects. The object itself is asked for anew. */
@ApplicationScoped
public class StripeEvents {

    /**
     * @param account of whom it is; null for Penny's own
     * @param objectId of Stripe's object that the event is about, such as {@code cs_…}
     * @param paymentIntent which that belongs to; null for none
     * @param subscription which that belongs to; null for none
     */
    public record Received(
            String id,
            String type,
            String account,
            String objectId,
            String paymentIntent,
            String subscription,
            boolean processed) {}

    /** What came of an event about something that is no payment of Penny's, or not yet. */
    public static final String NO_PAYMENT = "no payment of ours";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * @param aside why nothing is to be done about it; null where something is
     * @return false when this event came before
     */
    public boolean addIfNew(Received event, String aside, Instant now) {
        return entities.createNativeQuery(
                                "insert into stripe_event (id, type, account, object_id, payment_intent, subscription, received_at,"
                                        + " outcome, processed_at) values (:id, :type, cast(:account as text), :object,"
                                        + " cast(:intent as text), cast(:subscription as text), :now, cast(:aside as text),"
                                        + " case when cast(:aside as text) is not null then cast(:now as timestamptz) end)"
                                        + " on conflict (id) do nothing")
                        .setParameter("id", event.id())
                        .setParameter("type", event.type())
                        .setParameter("account", event.account())
                        .setParameter("object", event.objectId())
                        .setParameter("intent", event.paymentIntent())
                        .setParameter("subscription", event.subscription())
                        .setParameter("aside", aside)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    public Optional<Received> byId(String id) {
        List<?> rows = entities.createNativeQuery(
                        "select id, type, account, object_id, payment_intent, subscription, processed_at is not null"
                                + " from stripe_event where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Received(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Boolean) row[6]));
    }

    /** What was said of a payment and is not acted on, be it because the payment was not known. @return their ids */
    @SuppressWarnings("unchecked")
    public List<String> open(String paymentIntent, List<String> types) {
        return entities.createNativeQuery(
                        "select id from stripe_event where payment_intent = :intent and type = any(:types)"
                                + " and account is null and dead_at is null and (processed_at is null or outcome = :outcome)")
                .setParameter("intent", paymentIntent)
                .setParameter("types", types.toArray(String[]::new))
                .setParameter("outcome", NO_PAYMENT)
                .getResultList();
    }

    /**
     * Events that came before their payment was known, to be acted on again.
     *
     * @param answered ids of those that are already
     * @return their ids
     */
    @SuppressWarnings("unchecked")
    public List<String> again(String paymentIntent, Collection<String> answered) {
        return entities.createNativeQuery(
                        "update stripe_event set processed_at = null, outcome = null"
                                + " where payment_intent = :intent and outcome = :outcome and not (id = any(:answered)) returning id")
                .setParameter("intent", paymentIntent)
                .setParameter("outcome", NO_PAYMENT)
                .setParameter("answered", answered.toArray(String[]::new))
                .getResultList();
    }

    /**
     * Notes that it could not be acted on.
     *
     * @param why a word for what went wrong, never personal data
     * @param most after which it is left for people to look at
     * @return whether it is left by now
     */
    public boolean failed(String id, String why, int most, Instant now) {
        Object dead = entities.createNativeQuery("update stripe_event set failures = failures + 1, failure = :why,"
                        + " dead_at = case when failures + 1 >= :most then cast(:now as timestamptz) end"
                        + " where id = :id returning dead_at is not null")
                .setParameter("why", why)
                .setParameter("most", most)
                .setParameter("now", now)
                .setParameter("id", id)
                .getSingleResult();
        return (Boolean) dead;
    }

    public void processed(String id, String outcome, Instant now) {
        processed(List.of(id), outcome, now);
    }

    public void processed(Collection<String> ids, String outcome, Instant now) {
        entities.createNativeQuery(
                        "update stripe_event set processed_at = :now, outcome = :outcome where id = any(:ids)")
                .setParameter("now", now)
                .setParameter("outcome", outcome)
                .setParameter("ids", ids.toArray(String[]::new))
                .executeUpdate();
    }
}
