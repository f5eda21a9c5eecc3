package com.penny.identity.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes accounts and memberships; the database decides what the persona gets to see. */
@ApplicationScoped
public class AccountStore {

    /** Raised by the database; see the migration of members. */
    private static final String LAST_ADMIN = "PN001";

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Accounts of a realm whose address has that index, oldest first; needs a job, or a persona that knows the index. */
    public List<Account> byEmail(String realm, String emailIndex) {
        return entities.createQuery(
                        "select a from Account a where a.realm = :realm and a.emailIndex = :email order by a.createdAt",
                        Account.class)
                .setParameter("realm", realm)
                .setParameter("email", emailIndex)
                .getResultList();
    }

    /** Needs a persona that knows the subject. */
    public Optional<Account> byCognitoSubject(String subject) {
        return entities.createQuery("select a from Account a where a.cognitoSubject = :subject", Account.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> byId(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** Takes the place of whatever is known of it in a pool. */
    public void setPassword(UUID id, String hash) {
        entities.createNativeQuery("update account set password_hash = :hash where id = :id")
                .setParameter("hash", hash)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** From now on the pool knows the password; an old hash goes. */
    public void link(UUID id, Pooled pooled) {
        entities.createNativeQuery("update account set cognito_subject = :subject, cognito_username = :username,"
                        + " password_hash = null where id = :id")
                .setParameter("subject", pooled.subject())
                .setParameter("username", pooled.username())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Tokens of a pool from earlier sign-ins count no more. */
    public void endPoolTokens(UUID id, Instant now) {
        entities.createNativeQuery(
                        "update account set cognito_valid_from = :now where id = :id and cognito_subject is not null")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Nobody is found, let in or written to by it any more; an address that stands elsewhere is not touched.
     *
     * @return false where that was done before
     */
    public boolean erase(UUID id, Instant now) {
        boolean erased =
                entities.createNativeQuery("update account set email = null, email_index = null, password_hash = null,"
                                        + " cognito_subject = null, cognito_username = null, email_confirmed_at = null, erased_at = :now"
                                        + " where id = :id and erased_at is null")
                                .setParameter("now", now)
                                .setParameter("id", id)
                                .executeUpdate()
                        > 0;
        entities.clear();
        return erased;
    }

    public void confirmEmail(UUID id, Instant now) {
        entities.createNativeQuery(
                        "update account set email_confirmed_at = :now where id = :id and email_confirmed_at is null"
                                + " and erased_at is null")
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

    /** Adds somebody to a team; who is on it already stays as they are. Runs as a job. */
    public void putMember(StoreMember member) {
        entities.createNativeQuery("insert into store_member (store_id, account_id, role, name, created_at)"
                        + " values (:store, :account, :role, :name, :now) on conflict do nothing")
                .setParameter("store", member.storeId())
                .setParameter("account", member.accountId())
                .setParameter("role", member.role())
                .setParameter("name", member.name())
                .setParameter("now", member.createdAt())
                .executeUpdate();
    }

    public List<StoreMember> members(UUID storeId) {
        return entities.createQuery(
                        "select m from StoreMember m where m.storeId = :store order by m.accountId", StoreMember.class)
                .setParameter("store", storeId)
                .getResultList();
    }

    /** @return whether there was such a member */
    public boolean giveRole(UUID storeId, UUID accountId, String role) {
        return entities.createNativeQuery(
                                "update store_member set role = :role where store_id = :store and account_id = :account")
                        .setParameter("role", role)
                        .setParameter("store", storeId)
                        .setParameter("account", accountId)
                        .executeUpdate()
                == 1;
    }

    /** @return whether there was such a member */
    public boolean removeMember(UUID storeId, UUID accountId) {
        return entities.createNativeQuery("delete from store_member where store_id = :store and account_id = :account")
                        .setParameter("store", storeId)
                        .setParameter("account", accountId)
                        .executeUpdate()
                == 1;
    }

    /** Whether the database refused a change since it would have left a store without an administrator. */
    public boolean refusedForLastAdmin(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && LAST_ADMIN.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
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
