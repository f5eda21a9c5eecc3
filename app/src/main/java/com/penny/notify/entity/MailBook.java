package com.penny.notify.entity;

import com.penny.kernel.Problem;
import com.penny.notify.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every letter, text message and push that was ever asked for. */
@ApplicationScoped
public class MailBook {

    private static final int PAGE = 100;

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public boolean has(String key) {
        return !entities.createQuery("select m.id from MailMessage m where m.key = :key", UUID.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    public void add(MailMessage message) {
        entities.persist(message);
        entities.flush();
    }

    /** Locked until the transaction ends; empty when it waits for delivery no longer. */
    public Optional<MailMessage> lockQueued(UUID id) {
        return Optional.ofNullable(entities.find(MailMessage.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(message -> message.state() == MailMessage.State.QUEUED);
    }

    /** What stays on this machine, newest first. */
    public List<MailMessage> kept() {
        return entities.createQuery(
                        "select m from MailMessage m where m.state = :kept and m.medium in :read order by m.createdAt desc, m.id desc",
                        MailMessage.class)
                .setParameter("kept", MailMessage.State.KEPT)
                .setParameter("read", EnumSet.of(Medium.MAIL, Medium.TEXT))
                .setMaxResults(PAGE)
                .getResultList();
    }

    /** @throws Problem 404 */
    public MailMessage kept(UUID id) {
        return Optional.ofNullable(entities.find(MailMessage.class, id))
                .filter(message -> message.state() == MailMessage.State.KEPT)
                .orElseThrow(() -> Problem.notFound("message"));
    }
}
