package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Addresses that want to begin with a store of their own. */
@ApplicationScoped
public class SignUpBook {

    /** @param email sealed */
    public record SignUp(UUID id, byte[] email) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** @param email sealed */
    public void ask(UUID id, byte[] email, Instant now, Instant expiresAt) {
        entities.createNativeQuery("insert into store_sign_up (id, email, created_at, expires_at)"
                        + " values (:id, :email, :now, :expires)")
                .setParameter("id", id)
                .setParameter("email", email)
                .setParameter("now", now)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /** One that may still be used. The transaction must know the hash. */
    public Optional<SignUp> byHash(String hash, Instant now) {
        return find("hash = :key", hash, now);
    }

    /** One that may still be used. Runs as a job. */
    public Optional<SignUp> byId(UUID id, Instant now) {
        return find("id = :key", id, now);
    }

    /** A letter of earlier is worth nothing from then on. Runs as a job. */
    public void putHash(UUID id, String hash) {
        entities.createNativeQuery("update store_sign_up set hash = :hash where id = :id")
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @return false where somebody was faster. Runs as a job. */
    public boolean use(UUID id, Instant now) {
        return entities.createNativeQuery("update store_sign_up set used_at = :now where id = :id and used_at is null")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Runs as a job. */
    public void forget(Instant expiredBefore) {
        entities.createNativeQuery("delete from store_sign_up where expires_at < :then")
                .setParameter("then", expiredBefore)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<SignUp> find(String what, Object key, Instant now) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, email from store_sign_up where " + what
                                + " and used_at is null and expires_at > :now",
                        Object[].class)
                .setParameter("key", key)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new SignUp((UUID) row[0], (byte[]) row[1]))
                .findFirst();
    }
}
