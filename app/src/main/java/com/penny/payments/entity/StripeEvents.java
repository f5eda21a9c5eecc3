package com.penny.payments.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stripe's words as they came. */
@ApplicationScoped
public class StripeEvents {

    /** A word of Stripe's. */
    public record Received(String id, String type, String payload, boolean processed) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @return false when this event came before */
    public boolean addIfNew(String id, String type, String payload, Instant now) {
        return entities.createNativeQuery("insert into stripe_event (id, type, payload, received_at)"
                                + " values (:id, :type, cast(:payload as jsonb), :now) on conflict (id) do nothing")
                        .setParameter("id", id)
                        .setParameter("type", type)
                        .setParameter("payload", payload)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    public Optional<Received> byId(String id) {
        List<?> rows = entities.createNativeQuery(
                        "select id, type, cast(payload as text), processed_at is not null from stripe_event where id = :id")
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
