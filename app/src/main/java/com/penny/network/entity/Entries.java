package com.penny.network.entity;

import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stores see of listings. */
@ApplicationScoped
public class Entries {

    /**
     * Which of them somebody looks for; a field that is null chooses nothing.
     *
     * @param reference the beginning of an opaque id, in capitals
     * @param seenSince last seen then or later
     * @param behaviour that was seen at least once
     * @param here only those with an incident in this store
     */
    public record Filter(String reference, Instant seenSince, String behaviour, boolean here) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Last seen first. */
    public List<Entry> page(UUID storeId, Filter filter, Cursor after, int limit) {
        TypedQuery<Entry> query = entities.createQuery(
                        "select e from Entry e where e.storeId = :store" + conditions(filter)
                                + (after == null
                                        ? ""
                                        : " and (e.lastSeenAt < :at or e.lastSeenAt = :at and e.listingId > :id)")
                                + " order by e.lastSeenAt desc, e.listingId",
                        Entry.class)
                .setParameter("store", storeId)
                .setMaxResults(limit);
        if (filter.reference() != null) {
            query.setParameter("reference", filter.reference() + "%");
        }
        if (filter.seenSince() != null) {
            query.setParameter("since", filter.seenSince());
        }
        if (filter.behaviour() != null) {
            query.setParameter("behaviour", filter.behaviour());
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    private static String conditions(Filter filter) {
        return (filter.reference() == null ? "" : " and e.reference like :reference")
                + (filter.seenSince() == null ? "" : " and e.lastSeenAt >= :since")
                + (filter.behaviour() == null
                        ? ""
                        : " and cast(sql('? = any (?)', :behaviour, e.behaviours) as Boolean)")
                + (filter.here() ? " and e.hereCount > 0" : "");
    }

    public Entry byId(UUID storeId, UUID listingId) {
        return find(storeId, listingId).orElseThrow(() -> Problem.notFound("listing"));
    }

    public Optional<Entry> find(UUID storeId, UUID listingId) {
        return Optional.ofNullable(entities.find(Entry.class, new Entry.Key(storeId, listingId)));
    }

    /** The listings that a store sees something of, over or not; for a job of it. */
    public List<UUID> listings(UUID storeId) {
        return entities.createQuery("select e.listingId from Entry e where e.storeId = :store", UUID.class)
                .setParameter("store", storeId)
                .getResultList();
    }

    /** Of two that write what a store sees of a listing, the later one sees what the first has written. */
    public void takeTurns(UUID storeId, UUID listingId) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('entry ' || :store || :listing)) is null")
                .setParameter("store", storeId.toString())
                .setParameter("listing", listingId.toString())
                .getSingleResult();
    }

    public void add(Entry entry) {
        entities.persist(entry);
        entities.flush();
    }

    public void remove(Entry entry) {
        entities.remove(entry);
        entities.flush();
    }
}
