package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Codes that stand in for a lost phone; the database knows their hashes only. */
@ApplicationScoped
public class RecoveryCodes {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public long left() {
        return ((Number) entities.createNativeQuery("select count(*) from account_recovery_code where used_at is null")
                        .getSingleResult())
                .longValue();
    }

    /** @return whether it was one that nobody had used */
    public boolean use(String hash, Instant now) {
        return entities.createNativeQuery(
                                "update account_recovery_code set used_at = :now where hash = :hash and used_at is null")
                        .setParameter("now", now)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    public void removeAll(UUID account) {
        entities.createNativeQuery("delete from account_recovery_code where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    public void replace(UUID account, List<String> hashes) {
        removeAll(account);
        for (String hash : hashes) {
            entities.createNativeQuery("insert into account_recovery_code (account_id, hash) values (:account, :hash)")
                    .setParameter("account", account)
                    .setParameter("hash", hash)
                    .executeUpdate();
        }
    }
}
