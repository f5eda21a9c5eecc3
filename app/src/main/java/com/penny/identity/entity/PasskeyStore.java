package com.penny.identity.entity;

import com.penny.identity.entity.AccountPasskey.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passkeys of the account of the transaction, and the one whose hash it knows; the database shows no other. */
@ApplicationScoped
public class PasskeyStore {

    /** A passkey to be kept. @param hash of its credential id */
    public record NewPasskey(UUID id, UUID account, String hash, Key key, String label) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Oldest first. */
    public List<AccountPasskey> all(UUID account) {
        return entities.createQuery(
                        "select p from AccountPasskey p where p.accountId = :account order by p.createdAt, p.id",
                        AccountPasskey.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The transaction must know the hash of the credential's id. */
    @SuppressWarnings("unchecked")
    public Optional<AccountPasskey> byHash(String hash) {
        List<AccountPasskey> found = entities.createNativeQuery(
                        "select * from account_passkey where credential_hash = :hash", AccountPasskey.class)
                .setParameter("hash", hash)
                .getResultList();
        return found.stream().findFirst();
    }

    /** @return false when somebody has this credential already */
    public boolean add(NewPasskey passkey, Instant now) {
        return entities.createNativeQuery("insert into account_passkey (id, account_id, credential_hash, credential_id,"
                                + " public_key, signature_count, synced, label, created_at)"
                                + " values (:id, :account, :hash, :credential, :key, :count, :synced, :label, :now)"
                                + " on conflict do nothing")
                        .setParameter("id", passkey.id())
                        .setParameter("account", passkey.account())
                        .setParameter("hash", passkey.hash())
                        .setParameter("credential", passkey.key().credentialId())
                        .setParameter("key", passkey.key().publicKey())
                        .setParameter("count", passkey.key().signatureCount())
                        .setParameter("synced", passkey.key().synced())
                        .setParameter("label", passkey.label())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /**
     * Notes a use. In one statement: of two copies that sign at once, one is found out.
     *
     * @return false when the count has not grown since the last use, and one of the two counts
     */
    public boolean used(UUID id, long signatureCount, Instant now) {
        return entities.createNativeQuery(
                                "update account_passkey set signature_count = :count, last_used_at = :now"
                                        + " where id = :id and (signature_count < :count or (signature_count = 0 and :count = 0))")
                        .setParameter("count", signatureCount)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** @return whether there was such a passkey */
    public boolean remove(UUID account, UUID id) {
        return entities.createNativeQuery("delete from account_passkey where id = :id and account_id = :account")
                        .setParameter("id", id)
                        .setParameter("account", account)
                        .executeUpdate()
                == 1;
    }

    public void removeAll(UUID account) {
        entities.createNativeQuery("delete from account_passkey where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}
