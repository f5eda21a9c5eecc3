package com.penny.billing.entity;

import com.penny.billing.Standings.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a store's trial and subscription come to for its cameras. */
@ApplicationScoped
public class StandingBook {

    /**
     * @param state as it was written last
     * @param notBefore before which nothing stops; null for no such day
     * @param closedAt since when the store's organisation is closed; null while it is not
     */
    public record Bounds(UUID storeId, State state, Instant notBefore, Instant closedAt) {
        static final Bounds NONE = new Bounds(null, State.NOT_BEGUN, null, null);
    }

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Until when clips of a store's cameras are taken; empty as long as nothing ends. */
    public Optional<Instant> clipsUntil(UUID storeId) {
        return entities.createNativeQuery(
                        "select clips_until from store_standing where store_id = :store", Instant.class)
                .setParameter("store", storeId)
                .getResultStream()
                .filter(until -> until != null)
                .map(Instant.class::cast)
                .findFirst();
    }

    public Bounds bounds(UUID storeId) {
        return bounds(List.of(storeId)).getOrDefault(storeId, Bounds.NONE);
    }

    /** A store without any is not among them. */
    public Map<UUID, Bounds> bounds(Collection<UUID> storeIds) {
        if (storeIds.isEmpty()) {
            return Map.of();
        }
        List<?> rows = entities.createNativeQuery(
                        "select store_id, state, not_before, closed_at from store_standing where store_id in (:stores)")
                .setParameter("stores", storeIds)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new Bounds((UUID) row[0], State.valueOf((String) row[1]), (Instant) row[2], (Instant) row[3]))
                .collect(Collectors.toMap(Bounds::storeId, bounds -> bounds));
    }

    /** @param clipsUntil null for no end */
    public void settle(UUID storeId, Instant clipsUntil, State state) {
        entities.createNativeQuery(
                        "insert into store_standing (store_id, clips_until, state)"
                                + " values (:store, cast(:until as timestamptz), :state)"
                                + " on conflict (store_id) do update set clips_until = excluded.clips_until, state = excluded.state")
                .setParameter("store", storeId)
                .setParameter("state", state.name())
                .setParameter("until", clipsUntil)
                .executeUpdate();
    }

    /** Nothing stops before then; a later day that was promised stays. */
    public void postpone(UUID storeId, Instant notBefore) {
        entities.createNativeQuery("insert into store_standing (store_id, not_before) values (:store, :day)"
                        + " on conflict (store_id) do update"
                        + " set not_before = greatest(store_standing.not_before, excluded.not_before)")
                .setParameter("store", storeId)
                .setParameter("day", notBefore)
                .executeUpdate();
    }

    public void close(UUID storeId, Instant now) {
        entities.createNativeQuery(
                        "insert into store_standing (store_id, closed_at) values (:store, :now)"
                                + " on conflict (store_id) do update set closed_at = coalesce(store_standing.closed_at, excluded.closed_at)")
                .setParameter("store", storeId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
