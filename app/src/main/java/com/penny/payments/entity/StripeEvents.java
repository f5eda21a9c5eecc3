package com.penny.payments.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Stripe has told of: which event, of what kind, about which of its objects. The object itself is asked for anew. */
@ApplicationScoped
public class StripeEvents {

    /** @param objectId of Stripe's object that the event is about, such as {@code cs_…} */
    public record Received(String id, String type, String objectId, boolean processed) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @return false when this event came before */
    public boolean addIfNew(String id, String type, String objectId, Instant now) {
        return entities.createNativeQuery("insert into stripe_event (id, type, object_id, received_at)"
                                + " values (:id, :type, :object, :now) on conflict (id) do nothing")
                        .setParameter("id", id)
                        .setParameter("type", type)
                        .setParameter("object", objectId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    public Optional<Received> byId(String id) {
        List<?> rows = entities.createNativeQuery(
                        "select id, type, object_id, processed_at is not null from stripe_event where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Received((String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]));
    }

    public void processed(String id, String outcome, Instant now) {
        entities.createNativeQuery("update stripe_event set processed_at = :now, outcome = :outcome where id = :id")
                .setParameter("now", now)
                .setParameter("outcome", outcome)
                .setParameter("id", id)
                .executeUpdate();
    }
}
