package com.penny.disputes.entity;

import com.penny.disputes.entity.Dispute.State;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.payments.Debts.Debt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Disputes with what hangs on them, as far as the persona of the transaction may see them. */
@ApplicationScoped
public class Disputes {

    /** Which disputes Penny Ops looks at. */
    @Schema(name = "DisputeShelf")
    public enum Shelf {
        OPEN,
        DECIDED
    }

    /**
     * A dispute without its statement: all that a job needs.
     *
     * @param accountId of whoever opened it; null for somebody without one
     * @param code with which somebody without an account came; null for who has one
     * @param openedAs whom the incident was linked to when it was opened with a code; null for who has an account
     * @param bearerId the account of whoever came in with the incident's code that opened it; null for nobody
     * @param email sealed: where the answer goes to somebody without an account, or null
     * @param language in which they are written to; null for who has an account
     */
    public record Facts(
            UUID id,
            UUID storeId,
            UUID theftId,
            UUID offenderId,
            UUID accountId,
            Code code,
            UUID openedAs,
            UUID bearerId,
            byte[] email,
            String language,
            State state,
            Instant dueAt) {

        /** Whoever reads it on a page of their own; null for nobody. */
        public UUID readerId() {
            return accountId == null ? bearerId : accountId;
        }
    }

    /**
     * What somebody without an account came with.
     *
     * @param tokenId names the code; null where that is not known any more
     * @param bearer the account of whoever came in with it, too; null for nobody, and for a person's code
     */
    public record Codes(Code code, UUID tokenId, UUID bearer) {}

    /**
     * Who is written to without an account.
     *
     * @param email sealed
     */
    public record Reader(byte[] email, String language) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Dispute dispute) {
        entities.persist(dispute);
        entities.flush();
    }

    /**
     * Opens one for somebody without an account. Runs as a job of the store.
     *
     * @param statement sealed
     * @param reader where the answer goes; null for nowhere
     */
    public void addWritten(UUID id, Debt debt, Codes by, byte[] statement, Reader reader, Instant now) {
        entities.createNativeQuery(
                        "insert into dispute (id, store_id, theft_id, debt_id, offender_id, opened_as, by_code, token_id,"
                                + " bearer_id, statement, opened_at, due_at, email, language) values (:id, :store, :theft, :debt,"
                                + " :offender, :offender, :code, cast(:token as uuid), cast(:bearer as uuid), :statement, :now, :due,"
                                + " cast(:email as bytea), cast(:language as text))")
                .setParameter("id", id)
                .setParameter("store", debt.storeId())
                .setParameter("theft", debt.theftId())
                .setParameter("debt", debt.id())
                .setParameter("offender", debt.offenderId())
                .setParameter("code", by.code().name())
                .setParameter("token", by.tokenId())
                .setParameter("bearer", by.bearer())
                .setParameter("statement", statement)
                .setParameter("now", now)
                .setParameter("due", now.plus(Dispute.ANSWER_WITHIN))
                .setParameter("email", reader == null ? null : reader.email())
                .setParameter("language", reader == null ? null : reader.language())
                .executeUpdate();
    }

    /**
     * Sends the answer of an open one to whoever else wrote about it. Runs as a job of its store.
     *
     * @return false where somebody reads it already
     */
    public boolean readBy(UUID disputeId, Reader reader) {
        return entities.createNativeQuery("update dispute set email = :email, language = :language where id = :dispute"
                                + " and state = 'OPEN' and account_id is null and bearer_id is null and email is null")
                        .setParameter("email", reader.email())
                        .setParameter("language", reader.language())
                        .setParameter("dispute", disputeId)
                        .executeUpdate()
                > 0;
    }

    /** Shows one that a code of the incident's own has opened to who came in with that code. Runs as a job of its store. */
    public void readByBearer(UUID theftId, UUID tokenId, UUID accountId) {
        entities.createNativeQuery("update dispute set bearer_id = :account where theft_id = :theft"
                        + " and by_code = 'INCIDENT' and token_id = :token and bearer_id is null")
                .setParameter("account", accountId)
                .setParameter("token", tokenId)
                .setParameter("theft", theftId)
                .executeUpdate();
    }

    /** Forgets where answers went, or would have. Runs as a job of its store. */
    public void forgetAddress(UUID disputeId) {
        for (String where :
                List.of("dispute set email = null where id", "dispute_message set email = null where dispute_id")) {
            entities.createNativeQuery("update " + where + " = :dispute and email is not null")
                    .setParameter("dispute", disputeId)
                    .executeUpdate();
        }
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

    /** Takes out what has become a dispute of its own. Runs as a job of its store. */
    public void remove(DisputeMessage message) {
        entities.createNativeQuery("delete from dispute_message where id = :id")
                .setParameter("id", message.id())
                .executeUpdate();
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

    /** Puts what was said and shown with a code of the incident's own to another dispute of it. Runs as a job of its store. */
    public void moveByIncidentCode(UUID from, UUID to, UUID offenderId) {
        for (String what : List.of("dispute_message", "dispute_file")) {
            entities.createNativeQuery("update " + what + " set dispute_id = :to, offender_id = :person"
                            + " where dispute_id = :from and by_code = 'INCIDENT'")
                    .setParameter("to", to)
                    .setParameter("person", offenderId)
                    .setParameter("from", from)
                    .executeUpdate();
        }
    }

    /** The open one about an incident, which nobody decides until the transaction ends. Runs as a job of its store. */
    public Optional<Facts> lockOpen(UUID theftId) {
        List<?> ids = entities.createNativeQuery(
                        "select id from dispute where theft_id = :theft and state = 'OPEN' for update", UUID.class)
                .setParameter("theft", theftId)
                .getResultList();
        return ids.stream().map(id -> facts((UUID) id)).findFirst();
    }

    public void add(DisputeMessage message) {
        entities.persist(message);
        entities.flush();
    }

    /** Runs as a job of the store. */
    public void add(DisputeFile file) {
        entities.persist(file);
        entities.flush();
    }

    /** @throws Problem 404 */
    public Dispute byId(UUID id) {
        return require(entities.find(Dispute.class, id), "dispute");
    }

    /** Runs as a job of its store. */
    public Facts facts(UUID id) {
        return entities.createQuery("""
                        select new com.penny.disputes.entity.Disputes$Facts(
                            d.id, d.storeId, d.theftId, d.offenderId, d.accountId, d.code, d.openedAs,
                            d.bearerId, d.email, d.language, d.state, d.dueAt)
                        from Dispute d where d.id = :id""", Facts.class).setParameter("id", id).getSingleResult();
    }

    /** All about an incident. Runs as a job of its store. */
    public List<Facts> ofTheft(UUID theftId) {
        return entities.createQuery("""
                        select new com.penny.disputes.entity.Disputes$Facts(
                            d.id, d.storeId, d.theftId, d.offenderId, d.accountId, d.code, d.openedAs,
                            d.bearerId, d.email, d.language, d.state, d.dueAt)
                        from Dispute d where d.theftId = :theft order by d.openedAt, d.id""", Facts.class)
                .setParameter("theft", theftId)
                .getResultList();
    }

    /** Lets a dispute and what was written in it go with whose it is: the same person. Runs as a job of its store. */
    public void follow(UUID disputeId, UUID offenderId) {
        move("update dispute set offender_id = :person where id = :dispute", disputeId, offenderId);
        move("update dispute_message set offender_id = :person where dispute_id = :dispute", disputeId, offenderId);
        move("update dispute_file set offender_id = :person where dispute_id = :dispute", disputeId, offenderId);
    }

    /**
     * Lets a dispute go with whose it turns out to be, with what they and Penny wrote in it. What somebody else said or showed, as whom
     * it was linked to, stays with that one. Runs as a job of its store.
     *
     * @param accounts of whose it is
     */
    public void follow(UUID disputeId, UUID offenderId, Set<UUID> accounts) {
        move("update dispute set offender_id = :person where id = :dispute", disputeId, offenderId);
        Map<String, String> theirs =
                Map.of("dispute_message", "by_penny or by_code = 'INCIDENT'", "dispute_file", "by_code = 'INCIDENT'");
        theirs.forEach((what, whose) -> entities.createNativeQuery("update " + what
                        + " set offender_id = :person where dispute_id = :dispute and (" + whose
                        + " or author_id = any (cast(:accounts as uuid[])))")
                .setParameter("person", offenderId)
                .setParameter("dispute", disputeId)
                .setParameter("accounts", accounts.toArray(UUID[]::new))
                .executeUpdate());
    }

    private void move(String update, UUID disputeId, UUID offenderId) {
        entities.createNativeQuery(update)
                .setParameter("person", offenderId)
                .setParameter("dispute", disputeId)
                .executeUpdate();
    }

    /**
     * Ends one in favour of who opened it. Runs as a job of its store.
     *
     * @return false where it is decided
     */
    public boolean endInFavour(UUID disputeId, UUID by, Instant now) {
        return entities.createNativeQuery("update dispute set state = 'WITHDRAWN', decided_by = :by, decided_at = :now"
                                + " where id = :id and state = 'OPEN'")
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .setParameter("id", disputeId)
                        .executeUpdate()
                > 0;
    }

    /** All that the persona may see, the latest first. */
    public List<Dispute> all() {
        return entities.createQuery("select d from Dispute d order by d.openedAt desc, d.id desc", Dispute.class)
                .getResultList();
    }

    /** The open ones by when they are due, the decided ones the latest first. */
    public List<Dispute> shelf(Shelf shelf, Cursor after, int limit) {
        String open = after == null ? "" : " and (d.dueAt > :at or d.dueAt = :at and d.id > :id)";
        String decided = after == null ? "" : " and (d.decidedAt < :at or d.decidedAt = :at and d.id < :id)";
        TypedQuery<Dispute> query = entities.createQuery(
                        shelf == Shelf.OPEN
                                ? "select d from Dispute d where d.state = :open" + open + " order by d.dueAt, d.id"
                                : "select d from Dispute d where d.state <> :open" + decided
                                        + " order by d.decidedAt desc, d.id desc",
                        Dispute.class)
                .setParameter("open", State.OPEN)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /**
     * Decides it; the database lets nobody decide what is decided, also whoever had to wait for the lock.
     *
     * @throws Problem 409 when somebody was faster
     */
    public void decide(Dispute dispute, State outcome, UUID by, Instant now) {
        int decided = entities.createNativeQuery("update dispute set state = :state, decided_by = :by,"
                        + " decided_at = :now where id = :id and state = 'OPEN'")
                .setParameter("state", outcome.name())
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("id", dispute.id())
                .executeUpdate();
        if (decided == 0) {
            throw Dispute.decided();
        }
        entities.refresh(dispute);
    }

    /** Those in which Penny has the next word: the person has said the last one. */
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

    /** @throws Problem 404 */
    public DisputeMessage message(UUID id) {
        return require(entities.find(DisputeMessage.class, id), "message");
    }

    public List<DisputeMessage> messages(UUID disputeId) {
        return entities.createQuery(
                        "select m from DisputeMessage m where m.disputeId = :dispute order by m.at, m.id",
                        DisputeMessage.class)
                .setParameter("dispute", disputeId)
                .getResultList();
    }

    public long countMessages(UUID disputeId) {
        return entities.createQuery("select count(m) from DisputeMessage m where m.disputeId = :dispute", Long.class)
                .setParameter("dispute", disputeId)
                .getSingleResult();
    }

    /** Whether the persona sees any dispute about an incident. */
    public boolean seen(UUID theftId) {
        return entities.createQuery("select count(d) from Dispute d where d.theftId = :theft", Long.class)
                        .setParameter("theft", theftId)
                        .getSingleResult()
                > 0;
    }

    /** Whether an incident is disputed now. */
    public boolean openOf(UUID theftId) {
        return entities.createQuery(
                                "select count(d) from Dispute d where d.theftId = :theft and d.state = :open",
                                Long.class)
                        .setParameter("theft", theftId)
                        .setParameter("open", State.OPEN)
                        .getSingleResult()
                > 0;
    }

    public List<DisputeFile> files(UUID disputeId) {
        return entities.createQuery(
                        "select f from DisputeFile f where f.disputeId = :dispute order by f.at, f.objectId",
                        DisputeFile.class)
                .setParameter("dispute", disputeId)
                .getResultList();
    }

    /**
     * Takes a file out of one dispute. Runs as a job of its store.
     *
     * @return whether it lies in no other
     */
    public boolean remove(DisputeFile file) {
        // Of two who take it out of different disputes at once, one sees that it is the last.
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:file, 0))", Integer.class)
                .setParameter("file", "shown/" + file.objectId())
                .getSingleResult();
        entities.createNativeQuery("delete from dispute_file where object_id = :object and dispute_id = :dispute")
                .setParameter("object", file.objectId())
                .setParameter("dispute", file.disputeId())
                .executeUpdate();
        return entities.createQuery("select count(f) from DisputeFile f where f.objectId = :object", Long.class)
                        .setParameter("object", file.objectId())
                        .getSingleResult()
                == 0;
    }

    /** @throws Problem 404 for a file of another dispute */
    public DisputeFile file(UUID disputeId, UUID fileId) {
        return files(disputeId).stream()
                .filter(file -> file.objectId().equals(fileId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("file"));
    }

    /** One file after the other: nobody gets past the limit by sending many at once. */
    public void waitForTurn(UUID disputeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('dispute_file ' || :dispute))")
                .setParameter("dispute", disputeId.toString())
                .getSingleResult();
    }

    private static <T> T require(T found, String what) {
        if (found == null) {
            throw Problem.notFound(what);
        }
        return found;
    }
}
