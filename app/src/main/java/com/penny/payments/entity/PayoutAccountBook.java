package com.penny.payments.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import com.penny.payments.entity.PayoutAccount.End;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes of where stores are paid to. What is in force at an instant is read out of them; nothing has to happen when one takes effect. */
@ApplicationScoped
public class PayoutAccountBook {

    /** Holder and number of an account, sealed. */
    public record Sealed(byte[] holder, byte[] details) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Lets one transaction at a time decide about a store's account. */
    public void queue(UUID storeId) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('payout_account ' || :store))", Integer.class)
                .setParameter("store", storeId.toString())
                .getSingleResult();
    }

    public void add(NewPayoutAccount change) {
        entities.persist(change);
        entities.flush();
    }

    /** The change that is in force at an instant, also one to no account; empty before the first. */
    public Optional<PayoutAccount> inForce(UUID storeId, Instant at) {
        return first(
                "select a from PayoutAccount a where a.storeId = :store and a.endedAt is null and a.effectiveAt <= :at"
                        + " order by a.version desc",
                storeId,
                at);
    }

    /** The change that has yet to take effect. */
    public Optional<PayoutAccount> waiting(UUID storeId, Instant now) {
        return first(
                "select a from PayoutAccount a where a.storeId = :store and a.endedAt is null and a.effectiveAt > :at"
                        + " order by a.version desc",
                storeId,
                now);
    }

    /** Whatever became of it. */
    public Optional<PayoutAccount> latest(UUID storeId) {
        return entities.createQuery(
                        "select a from PayoutAccount a where a.storeId = :store order by a.version desc",
                        PayoutAccount.class)
                .setParameter("store", storeId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws Problem 404 */
    public PayoutAccount byId(UUID id) {
        return Optional.ofNullable(entities.find(PayoutAccount.class, id))
                .orElseThrow(() -> Problem.notFound("change"));
    }

    public Map<UUID, PayoutAccount> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select a from PayoutAccount a where a.id in :ids", PayoutAccount.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(PayoutAccount::id, account -> account));
    }

    /** Newest first. @param after the last one of the page before; null for the first page */
    public List<PayoutAccount> page(UUID storeId, Cursor after, int limit) {
        TypedQuery<PayoutAccount> query = entities.createQuery(
                        "select a from PayoutAccount a where a.storeId = :store"
                                + (after == null ? "" : " and (a.askedAt < :at or a.askedAt = :at and a.id < :id)")
                                + " order by a.askedAt desc, a.id desc",
                        PayoutAccount.class)
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** @return false for one that has taken effect or was ended before */
    public boolean end(UUID id, End as, UUID by, Instant now) {
        int ended = entities.createNativeQuery(
                        "update payout_account set ended_as = :as, ended_by = :by, ended_at = :now"
                                + " where id = :id and ended_at is null and effective_at > :now")
                .setParameter("as", as.name())
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
        // What was read of it before is not so any more.
        entities.clear();
        return ended == 1;
    }

    /** Whose it is said to be, sealed; empty where that is forgotten. Runs as Penny Ops. */
    public Optional<byte[]> holder(UUID id) {
        return sealed("select id, holder from payout_account where id = :id and holder is not null", id)
                .map(row -> (byte[]) row[1]);
    }

    /** Empty where it is forgotten. Runs as a job. */
    public Optional<Sealed> sealed(UUID id) {
        return sealed("select holder, details from payout_account where id = :id and details is not null", id)
                .map(row -> new Sealed((byte[]) row[0], (byte[]) row[1]));
    }

    @SuppressWarnings("unchecked")
    private Optional<Object[]> sealed(String query, UUID id) {
        List<Object[]> rows =
                entities.createNativeQuery(query).setParameter("id", id).getResultList();
        return rows.stream().findFirst();
    }

    /** Nothing can be paid to it any more. Runs as a job. */
    public void forget(UUID id) {
        entities.createNativeQuery("update payout_account set holder = null, details = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<PayoutAccount> first(String query, UUID storeId, Instant at) {
        return entities.createQuery(query, PayoutAccount.class)
                .setParameter("store", storeId)
                .setParameter("at", at)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
