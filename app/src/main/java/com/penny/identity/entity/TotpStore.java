package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Authenticator apps, one for an account. */
@ApplicationScoped
public class TotpStore {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public Optional<AccountTotp> find(UUID account) {
        return Optional.ofNullable(entities.find(AccountTotp.class, account));
    }

    /** Two who show the same code at once come one after the other. */
    public Optional<AccountTotp> lock(UUID account) {
        return Optional.ofNullable(entities.find(AccountTotp.class, account, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Takes the place of one that was never confirmed. */
    public void put(UUID account, byte[] secret, Instant now) {
        remove(account);
        entities.persist(new AccountTotp(account, secret, now));
    }

    /** An app that was set up before the account was. */
    public void add(AccountTotp totp) {
        entities.persist(totp);
    }

    public void remove(UUID account) {
        entities.createNativeQuery("delete from account_totp where account_id = :account")
                .setParameter("account", account)
                .executeUpdate();
        entities.clear();
    }
}
