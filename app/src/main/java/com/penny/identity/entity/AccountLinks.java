package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links to addresses, and what was asked for by address before anybody knew whose it is. */
@ApplicationScoped
public class AccountLinks {

    /** @param email sealed; @param language of who asked */
    public record ResetRequest(String realm, byte[] email, String language) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Runs as a job. */
    public void add(AccountLink link) {
        entities.persist(link);
    }

    /** The transaction must know the hash. */
    public Optional<AccountLink> find(String hash) {
        return Optional.ofNullable(entities.find(AccountLink.class, hash));
    }

    /** Locked until the transaction ends. */
    public Optional<AccountLink> lock(String hash) {
        return Optional.ofNullable(entities.find(AccountLink.class, hash, LockModeType.PESSIMISTIC_WRITE));
    }

    public void ask(UUID id, ResetRequest request, Instant now) {
        entities.createNativeQuery("insert into password_reset_request (id, realm, email, language, created_at)"
                        + " values (:id, :realm, :email, :language, :now)")
                .setParameter("id", id)
                .setParameter("realm", request.realm())
                .setParameter("email", request.email())
                .setParameter("language", request.language())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Takes a request away, so that it is answered once. Runs as a job. */
    @SuppressWarnings("unchecked")
    public Optional<ResetRequest> take(UUID id) {
        List<Object[]> rows = entities.createNativeQuery(
                        "delete from password_reset_request where id = :id returning realm, email, language",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream()
                .map(row -> new ResetRequest((String) row[0], (byte[]) row[1], (String) row[2]))
                .findFirst();
    }

    /** Runs as a job. */
    public void forget(Instant expiredBefore) {
        entities.createNativeQuery("delete from account_link where expires_at < :then")
                .setParameter("then", expiredBefore)
                .executeUpdate();
    }
}
