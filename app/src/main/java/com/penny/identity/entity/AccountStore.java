package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes accounts and memberships; the database decides what the persona gets to see. */
@ApplicationScoped
public class AccountStore {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Accounts of a realm with that address, oldest first; needs a persona that knows the address. */
    public List<Account> byEmail(String realm, String email) {
        return entities.createQuery(
                        "select a from Account a where a.realm = :realm and a.email = :email order by a.createdAt",
                        Account.class)
                .setParameter("realm", realm)
                .setParameter("email", email)
                .getResultList();
    }

    public Optional<Account> byId(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    public void setPassword(UUID id, String hash) {
        entities.createNativeQuery("update account set password_hash = :hash where id = :id")
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate();
    }

    public void confirmEmail(UUID id, Instant now) {
        entities.createNativeQuery(
                        "update account set email_confirmed_at = :now where id = :id and email_confirmed_at is null")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    public void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    public void add(StoreMember member) {
        entities.persist(member);
    }

    public void add(PennyMember member) {
        entities.persist(member);
    }

    public List<StoreMember> storesOf(UUID accountId) {
        return entities.createQuery(
                        "select m from StoreMember m where m.accountId = :account order by m.storeId",
                        StoreMember.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public List<PennyMember> pennyRolesOf(UUID accountId) {
        return entities.createQuery(
                        "select m from PennyMember m where m.accountId = :account order by m.role", PennyMember.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    public List<StoreMember> staff(Collection<UUID> accountIds) {
        return entities.createQuery("select m from StoreMember m where m.accountId in :accounts", StoreMember.class)
                .setParameter("accounts", accountIds)
                .getResultList();
    }

    public List<PennyMember> pennyMembers(Collection<UUID> accountIds) {
        return entities.createQuery("select m from PennyMember m where m.accountId in :accounts", PennyMember.class)
                .setParameter("accounts", accountIds)
                .getResultList();
    }
}
