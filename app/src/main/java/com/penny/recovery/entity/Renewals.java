package com.penny.recovery.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Codes in the place of others, and that somebody has asked for one. Stores may not read hashes: all of it column by column. */
@ApplicationScoped
public class Renewals {

    /**
     * That somebody asked for another code.
     *
     * @param codeId the one that they have
     * @param offenderId whom the code leads to; null for one of an incident, which has its alert
     * @param used whether somebody has come in by it
     */
    public record Asked(
            UUID id, UUID codeId, Instant askedAt, Instant occurredAt, UUID alertId, UUID offenderId, boolean used) {}

    /** A code as far as another can be made for what it is about. */
    public record Code(UUID id, UUID alertId, UUID offenderId, boolean replaced) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /**
     * Once for a code, however often. Needs a persona that knows the hash.
     *
     * @return whether it is the first time
     */
    public boolean ask(UUID id, QrToken token, String tokenHash, Instant now) {
        return entities.createNativeQuery("insert into code_renewal (id, token_id, token_hash, store_id, asked_at)"
                                + " values (:id, :token, :hash, :store, :now) on conflict (token_id) do nothing")
                        .setParameter("id", id)
                        .setParameter("token", token.id())
                        .setParameter("hash", tokenHash)
                        .setParameter("store", token.storeId())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Those that nobody has answered, the latest first. */
    public List<Asked> page(UUID storeId, Cursor after, int limit) {
        Query query = entities.createNativeQuery(
                        "select r.id, t.id, r.asked_at, t.occurred_at, t.alert_id, t.offender_id, t.used_at is not null"
                                + " from code_renewal r join qr_token t on t.id = r.token_id"
                                + " where r.store_id = :store and r.answered_at is null"
                                + (after == null ? "" : " and (r.asked_at, r.id) < (:at, :id)")
                                + " order by r.asked_at desc, r.id desc")
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return rows(query).stream()
                .map(row -> new Asked(
                        (UUID) row[0],
                        (UUID) row[1],
                        (Instant) row[2],
                        (Instant) row[3],
                        (UUID) row[4],
                        (UUID) row[5],
                        (Boolean) row[6]))
                .toList();
    }

    /** A code of the store, locked until the transaction ends. Of several who renew codes of a store one goes after the other. */
    public Optional<Code> lockCode(UUID storeId, UUID codeId) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('code_renewal ' || :store))")
                .setParameter("store", storeId.toString())
                .getSingleResult();
        return rows(entities.createNativeQuery("select id, alert_id, offender_id, replaced_by is not null from qr_token"
                                + " where store_id = :store and id = :id for update")
                        .setParameter("store", storeId)
                        .setParameter("id", codeId))
                .stream()
                .map(row -> new Code((UUID) row[0], (UUID) row[1], (UUID) row[2], (Boolean) row[3]))
                .findFirst();
    }

    /**
     * Puts one code in the place of another. Where it is a person's, whatever leads to them and was not used yet ends too; two codes of an
     * incident may be two people's, and the other one stays.
     */
    public void replace(UUID storeId, UUID codeId, UUID newId, Instant now) {
        entities.createNativeQuery("update qr_token o set replaced_by = n.id, expires_at = least(o.expires_at, :now)"
                        + " from qr_token n where n.id = :new and n.store_id = :store and o.store_id = :store"
                        + " and o.id <> n.id and o.replaced_by is null"
                        + " and (o.id = :code or o.used_at is null and o.expires_at > :now"
                        + " and (o.offender_id = n.offender_id or o.offender_id in (select unnest(p.formerly)"
                        + " from store_offender p where p.store_id = :store and p.offender_id = n.offender_id)))")
                .setParameter("now", now)
                .setParameter("new", newId)
                .setParameter("store", storeId)
                .setParameter("code", codeId)
                .executeUpdate();
    }

    /** Whoever asked for what was replaced by a code has it. */
    public void answer(UUID storeId, UUID newId, UUID by, Instant now) {
        entities.createNativeQuery("update code_renewal set answered_at = :now, answered_by = :by"
                        + " where store_id = :store and answered_at is null"
                        + " and token_id in (select id from qr_token where store_id = :store and replaced_by = :new)")
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("store", storeId)
                .setParameter("new", newId)
                .executeUpdate();
    }

    /** @throws Problem 404 for one that is answered, or is none of the store's */
    public void setAside(UUID storeId, UUID id, UUID by, Instant now) {
        int set = entities.createNativeQuery("update code_renewal set answered_at = :now, answered_by = :by"
                        + " where store_id = :store and id = :id and answered_at is null")
                .setParameter("now", now)
                .setParameter("by", by)
                .setParameter("store", storeId)
                .setParameter("id", id)
                .executeUpdate();
        if (set == 0) {
            throw Problem.notFound("wish for a code");
        }
    }

    /** As a job of the store. */
    public void forget(UUID id) {
        entities.createNativeQuery("delete from code_renewal where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
