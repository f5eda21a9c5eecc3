package com.penny.disputes.entity;

import com.penny.disputes.entity.Disputes.Facts;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is said in disputes, as far as the persona of the transaction may see it. */
@ApplicationScoped
public class DisputeMessages {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(DisputeMessage message) {
        entities.persist(message);
        entities.flush();
    }

    /**
     * Adds what somebody with a code alone has written. Runs as a job of its store, which may name no author.
     *
     * @param text sealed
     * @param reader where the answer would go if it became a dispute of its own; null for nowhere
     */
    public void addWritten(UUID id, Facts dispute, Codes by, byte[] text, Reader reader, Instant now) {
        entities.createNativeQuery(
                        "insert into dispute_message (id, store_id, dispute_id, offender_id, by_code, token_id, text, at, email,"
                                + " language) values (:id, :store, :dispute, :offender, :code, cast(:token as uuid), :text, :now,"
                                + " cast(:email as bytea), cast(:language as text))")
                .setParameter("id", id)
                .setParameter("store", dispute.storeId())
                .setParameter("dispute", dispute.id())
                .setParameter("offender", dispute.offenderId())
                .setParameter("code", by.code().name())
                .setParameter("token", by.tokenId())
                .setParameter("text", text)
                .setParameter("now", now)
                .setParameter("email", reader == null ? null : reader.email())
                .setParameter("language", reader == null ? null : reader.language())
                .executeUpdate();
    }

    /** @throws Problem 404 */
    public DisputeMessage byId(UUID id) {
        DisputeMessage message = entities.find(DisputeMessage.class, id);
        if (message == null) {
            throw Problem.notFound("message");
        }
        return message;
    }

    /** All in a dispute, the oldest first. */
    public List<DisputeMessage> of(UUID disputeId) {
        return entities.createQuery(
                        "select m from DisputeMessage m where m.disputeId = :dispute order by m.at, m.id",
                        DisputeMessage.class)
                .setParameter("dispute", disputeId)
                .getResultList();
    }

    public long count(UUID disputeId) {
        return entities.createQuery("select count(m) from DisputeMessage m where m.disputeId = :dispute", Long.class)
                .setParameter("dispute", disputeId)
                .getSingleResult();
    }

    /** The disputes in which Penny has the next word: the person has said the last one. */
    public Set<UUID> unanswered(Collection<UUID> ids) {
        Set<UUID> answered = entities.createQuery("""
                        select m.disputeId from DisputeMessage m where m.disputeId in (:ids) and m.byPenny = true
                        and not exists (select 1 from DisputeMessage n where n.disputeId = m.disputeId
                            and (n.at > m.at or n.at = m.at and n.id > m.id))""", UUID.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toSet());
        return ids.stream().filter(id -> !answered.contains(id)).collect(Collectors.toSet());
    }

    /** What was written in a dispute with a code of the incident's own, the oldest first. Runs as a job of its store. */
    public List<DisputeMessage> byIncidentCode(UUID disputeId) {
        return entities.createQuery(
                        "select m from DisputeMessage m where m.disputeId = :dispute and m.code = :code order by m.at, m.id",
                        DisputeMessage.class)
                .setParameter("dispute", disputeId)
                .setParameter("code", Code.INCIDENT)
                .getResultList();
    }

    /** Puts what was said with a code of the incident's own to another dispute of it. Runs as a job of its store. */
    public void moveByIncidentCode(UUID from, UUID to, UUID offenderId) {
        entities.createNativeQuery("update dispute_message set dispute_id = :to, offender_id = :person"
                        + " where dispute_id = :from and by_code = 'INCIDENT'")
                .setParameter("to", to)
                .setParameter("person", offenderId)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Lets what was said in a dispute go with whose it is: the same person. Runs as a job of its store. */
    public void follow(UUID disputeId, UUID offenderId) {
        entities.createNativeQuery("update dispute_message set offender_id = :person where dispute_id = :dispute")
                .setParameter("person", offenderId)
                .setParameter("dispute", disputeId)
                .executeUpdate();
    }

    /**
     * Lets what they and Penny wrote in a dispute go with whose it turns out to be. What somebody else said, as whom it was linked to,
     * stays with that one. Runs as a job of its store.
     *
     * @param accounts of whose it is
     */
    public void follow(UUID disputeId, UUID offenderId, Set<UUID> accounts) {
        entities.createNativeQuery("update dispute_message set offender_id = :person where dispute_id = :dispute"
                        + " and (by_penny or by_code = 'INCIDENT' or author_id = any (cast(:accounts as uuid[])))")
                .setParameter("person", offenderId)
                .setParameter("dispute", disputeId)
                .setParameter("accounts", accounts.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Forgets where answers would have gone. Runs as a job of its store. */
    public void forgetAddress(UUID disputeId) {
        entities.createNativeQuery(
                        "update dispute_message set email = null where dispute_id = :dispute and email is not null")
                .setParameter("dispute", disputeId)
                .executeUpdate();
    }

    /** Takes out what has become a dispute of its own. Runs as a job of its store. */
    public void remove(DisputeMessage message) {
        entities.createNativeQuery("delete from dispute_message where id = :id")
                .setParameter("id", message.id())
                .executeUpdate();
    }
}
