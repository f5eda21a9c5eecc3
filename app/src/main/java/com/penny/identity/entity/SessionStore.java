package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions of the account of the transaction; the database shows no other's. */
@ApplicationScoped
public class SessionStore {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(AccountSession session) {
        entities.persist(session);
    }

    /** Empty when it has ended, has run out, or is another account's. */
    public Optional<AccountSession> alive(UUID id, Instant now) {
        return entities.createQuery(
                        "select s from AccountSession s where s.id = :id and s.endedAt is null and s.expiresAt > :now",
                        AccountSession.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Last used first. */
    public List<AccountSession> allAlive(Instant now) {
        return entities.createQuery(
                        "select s from AccountSession s where s.endedAt is null and s.expiresAt > :now"
                                + " order by s.seenAt desc, s.id desc",
                        AccountSession.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** @return whether there was one to end */
    public boolean end(UUID id, Instant now) {
        return entities.createNativeQuery(
                                "update account_session set ended_at = :now where id = :id and ended_at is null")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** @param but the one that stays, or null for none */
    public int endAll(UUID but, Instant now) {
        return entities.createNativeQuery("update account_session set ended_at = :now where ended_at is null"
                        + " and (cast(:but as uuid) is null or id <> cast(:but as uuid))")
                .setParameter("now", now)
                .setParameter("but", but == null ? null : but.toString())
                .executeUpdate();
    }

    /** Runs as a job. */
    public void forget(Instant expiredBefore) {
        entities.createNativeQuery("delete from account_session where expires_at < :then")
                .setParameter("then", expiredBefore)
                .executeUpdate();
    }
}
