package com.penny.notices.entity;

import com.penny.kernel.Problem;
import com.penny.notices.entity.Contact.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts of the store of the transaction. */
@ApplicationScoped
public class Contacts {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Contact contact) {
        entities.persist(contact);
        entities.flush();
    }

    /** In the order in which they were added. */
    public List<Contact> all(UUID storeId) {
        return entities.createQuery(
                        "select c from Contact c where c.storeId = :store order by c.createdAt, c.id", Contact.class)
                .setParameter("store", storeId)
                .getResultList();
    }

    public Optional<Contact> find(UUID id) {
        return Optional.ofNullable(entities.find(Contact.class, id));
    }

    /** Locked until the transaction ends. */
    public Optional<Contact> lock(UUID id) {
        return Optional.ofNullable(entities.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Problem 404 */
    public Contact require(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("contact"));
    }

    public Optional<Contact> ofAccount(UUID storeId, UUID accountId) {
        return entities.createQuery(
                        "select c from Contact c where c.storeId = :store and c.accountId = :account", Contact.class)
                .setParameter("store", storeId)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    public void remove(Contact contact) {
        entities.remove(contact);
        entities.flush();
    }

    /** @param store of the contact; @param id of the contact */
    public record Ended(UUID id, UUID store) {}

    /** Ends letters to whoever has the secret of one; runs as somebody who knows its hash. */
    public Optional<Ended> endLetters(String stopHash) {
        List<Object[]> rows = rows("select id, store_id from contact where stop_hash = :hash", stopHash);
        entities.createNativeQuery("update contact set mail_state = :stopped where stop_hash = :hash")
                .setParameter("stopped", Way.STOPPED.name())
                .setParameter("hash", stopHash)
                .executeUpdate();
        return rows.stream().findFirst().map(row -> new Ended((UUID) row[0], (UUID) row[1]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String query, String hash) {
        return entities.createNativeQuery(query).setParameter("hash", hash).getResultList();
    }
}
