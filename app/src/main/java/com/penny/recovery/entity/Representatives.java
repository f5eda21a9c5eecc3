package com.penny.recovery.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who speaks for people concerned. */
@ApplicationScoped
public class Representatives {

    /** @param name sealed, as the contact is */
    public record Named(byte[] name, byte[] contact, Instant at) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Whoever speaks for the account of the transaction. */
    public Optional<Named> of(UUID accountId) {
        List<?> rows = entities.createNativeQuery(
                        "select name, contact, named_at from representative where account_id = :account")
                .setParameter("account", accountId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Named((byte[]) row[0], (byte[]) row[1], (Instant) row[2]))
                .findFirst();
    }

    public void name(UUID accountId, byte[] name, byte[] contact, Instant now) {
        entities.createNativeQuery("insert into representative (account_id, name, contact, named_at)"
                        + " values (:account, :name, :contact, :now) on conflict (account_id) do update"
                        + " set name = excluded.name, contact = excluded.contact, named_at = excluded.named_at")
                .setParameter("account", accountId)
                .setParameter("name", name)
                .setParameter("contact", contact)
                .setParameter("now", now)
                .executeUpdate();
    }

    public void forget(UUID accountId) {
        entities.createNativeQuery("delete from representative where account_id = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Whether somebody speaks for any of these accounts. Runs as a job. */
    public boolean any(Collection<UUID> accounts) {
        return !entities.createNativeQuery(
                        "select 1 from representative where account_id = any(cast(:accounts as uuid[])) limit 1",
                        Integer.class)
                .setParameter("accounts", accounts.toArray(UUID[]::new))
                .getResultList()
                .isEmpty();
    }
}
