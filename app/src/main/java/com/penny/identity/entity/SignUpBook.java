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

    /** @param email sealed; @param language of who asked */
    public record SignUp(UUID id, byte[] email, String language) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void ask(SignUp signUp, Instant now, Instant expiresAt) {
        entities.createNativeQuery("insert into store_sign_up (id, email, language, created_at, expires_at)"
                        + " values (:id, :email, :language, :now, :expires)")
                .setParameter("id", signUp.id())
                .setParameter("email", signUp.email())
                .setParameter("language", signUp.language())
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
                        "select id, email, language from store_sign_up where " + what
                                + " and used_at is null and expires_at > :now",
                        Object[].class)
                .setParameter("key", key)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(row -> new SignUp((UUID) row[0], (byte[]) row[1], (String) row[2]))
                .findFirst();
    }
}
