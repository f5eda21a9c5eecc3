package com.penny.notices.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What keeps notices back in the store of the transaction: its rules, and cameras that are snoozed. */
@ApplicationScoped
public class Restraint {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Not of the book where the store has not chosen. */
    public NoticeRules rules(UUID storeId) {
        return Optional.ofNullable(entities.find(NoticeRules.class, storeId)).orElseGet(() -> new NoticeRules(storeId));
    }

    public void put(NoticeRules rules) {
        if (!entities.contains(rules)) {
            entities.persist(rules);
        }
        entities.flush();
    }

    /** Those that sleep now. */
    public List<Snooze> snoozes(UUID storeId, Instant now) {
        return entities.createQuery(
                        "select s from Snooze s where s.storeId = :store and s.until > :now order by s.until, s.cameraId",
                        Snooze.class)
                .setParameter("store", storeId)
                .setParameter("now", now)
                .getResultList();
    }

    public boolean snoozed(UUID storeId, UUID cameraId, Instant now) {
        return snooze(storeId, cameraId)
                .filter(snooze -> snooze.until().isAfter(now))
                .isPresent();
    }

    public void put(Snooze snooze) {
        if (!entities.contains(snooze)) {
            entities.persist(snooze);
        }
        entities.flush();
    }

    public Optional<Snooze> snooze(UUID storeId, UUID cameraId) {
        return Optional.ofNullable(entities.find(Snooze.class, new Snooze.Of(storeId, cameraId)));
    }

    public void wake(UUID storeId, UUID cameraId) {
        snooze(storeId, cameraId).ifPresent(entities::remove);
        entities.flush();
    }
}
