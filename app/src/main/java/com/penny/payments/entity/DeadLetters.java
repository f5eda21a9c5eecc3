package com.penny.payments.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events of Stripe's that could not be acted on, for Penny Ops to see to. */
@ApplicationScoped
public class DeadLetters {

    /**
     * @param event Stripe's name of it
     * @param objectId Stripe's object that it is about
     * @param paymentReference Stripe's name of the payment that belongs to; null for none
     * @param failure a word for what went wrong last
     */
    @Schema(name = "DeadLetter")
    public record Letter(
            UUID id,
            String event,
            String type,
            String objectId,
            @Schema(nullable = true) String paymentReference,
            Instant receivedAt,
            Instant deadAt,
            int failures,
            String failure) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** The latest first. */
    public List<Letter> page(Cursor after, int limit) {
        Query query = entities.createNativeQuery(
                        "select letter_id, id, type, object_id, payment_intent, received_at, dead_at, failures, failure from stripe_event"
                                + " where dead_at is not null and processed_at is null"
                                + (after == null ? "" : " and (dead_at, letter_id) < (:at, :id)")
                                + " order by dead_at desc, letter_id desc")
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Letter(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Instant) row[5],
                        (Instant) row[6],
                        ((Number) row[7]).intValue(),
                        (String) row[8]))
                .toList();
    }

    /** Lets it be acted on again. @return Stripe's name of it; @throws Problem 404 for one that is not left */
    public String again(UUID id) {
        return changed(entities.createNativeQuery(
                        "update stripe_event set dead_at = null, failures = 0 where letter_id = :id returning id")
                .setParameter("id", id));
    }

    /** Nothing is to be done about it. @throws Problem 404 for one that is not left */
    public void setAside(UUID id, Instant now) {
        changed(entities.createNativeQuery("update stripe_event set processed_at = :now, outcome = 'set aside'"
                        + " where letter_id = :id returning id")
                .setParameter("now", now)
                .setParameter("id", id));
    }

    /** The database lets Ops touch only what is left. */
    private static String changed(Query update) {
        List<?> ids = update.getResultList();
        if (ids.isEmpty()) {
            throw Problem.notFound("event");
        }
        return (String) ids.get(0);
    }
}
