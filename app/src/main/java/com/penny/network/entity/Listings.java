package com.penny.network.entity;

import com.penny.kernel.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is known where, and what of it is disputed; for jobs, and for Penny Ops to read. */
@ApplicationScoped
public class Listings {

    /** When the last listing of a person in a region ended. */
    public record End(UUID offenderId, UUID regionId, Instant at) {}

    /** What the person concerned is told of a listing. */
    public record Own(
            UUID regionId,
            Listing.State state,
            List<UUID> incidents,
            Instant listedAt,
            Instant expiresAt,
            Instant returnedAt,
            Instant endedAt) {}

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    /** Of two that weigh a person at once, the later one sees what the first has written. */
    public void takeTurns(UUID offenderId) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('listing ' || :person)) is null")
                .setParameter("person", offenderId.toString())
                .getSingleResult();
    }

    public void add(Listing listing) {
        entities.persist(listing);
        entities.flush();
    }

    public Optional<Listing> byId(UUID id) {
        return Optional.ofNullable(entities.find(Listing.class, id));
    }

    /** Those of a person that have not ended, at most one of a region. */
    public List<Listing> current(UUID offenderId) {
        return entities.createQuery(
                        "select l from Listing l where l.offenderId = :person and l.state <> :ended", Listing.class)
                .setParameter("person", offenderId)
                .setParameter("ended", Listing.State.ENDED)
                .getResultList();
    }

    /** When the time of a person's last listing in a region was over: what was before does not count twice. */
    public Optional<Instant> lastEnd(UUID offenderId, UUID regionId) {
        return entities.createQuery(
                        "select max(l.endedAt) from Listing l where l.offenderId = :person and l.regionId = :region and l.spent = true",
                        Instant.class)
                .setParameter("person", offenderId)
                .setParameter("region", regionId)
                .getResultStream()
                .filter(end -> end != null)
                .findFirst();
    }

    /** All of the person of the transaction, the latest first. */
    public List<Own> own() {
        List<?> rows = entities.createNativeQuery(
                        "select region_id, state, theft_ids, listed_at, expires_at, returned_at,"
                                + " ended_at from network_listing order by listed_at desc")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Own(
                        (UUID) row[0],
                        Listing.State.valueOf((String) row[1]),
                        List.of((UUID[]) row[2]),
                        (Instant) row[3],
                        (Instant) row[4],
                        (Instant) row[5],
                        (Instant) row[6]))
                .toList();
    }

    public List<Listing> shownIn(UUID regionId) {
        return entities.createQuery(
                        "select l from Listing l where l.regionId = :region and l.state = :listed", Listing.class)
                .setParameter("region", regionId)
                .setParameter("listed", Listing.State.LISTED)
                .getResultList();
    }

    /** Noted once, however often it is told. */
    public void contest(Contest contest) {
        if (entities.find(Contest.class, contest.theftId()) == null) {
            entities.persist(contest);
            entities.flush();
        }
    }

    /** A disputed incident goes with whose it is. Runs as a job of its store. */
    public void moveContest(UUID theftId, UUID offenderId) {
        entities.createNativeQuery("update network_contest set offender_id = :person where theft_id = :theft")
                .setParameter("person", offenderId)
                .setParameter("theft", theftId)
                .executeUpdate();
    }

    public void endContest(UUID theftId) {
        entities.createQuery("delete from Contest c where c.theftId = :theft")
                .setParameter("theft", theftId)
                .executeUpdate();
    }

    public Set<UUID> contested(UUID offenderId) {
        return entities.createQuery("select c.theftId from Contest c where c.offenderId = :person", UUID.class)
                .setParameter("person", offenderId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** All that have not ended. Runs as Penny Ops. */
    public List<Listing> current() {
        return entities.createQuery("select l from Listing l where l.state <> :ended", Listing.class)
                .setParameter("ended", Listing.State.ENDED)
                .getResultList();
    }

    /** Runs as Penny Ops. */
    public List<End> ends() {
        return entities.createQuery("""
                        select new com.penny.network.entity.Listings$End(l.offenderId, l.regionId, max(l.endedAt))
                        from Listing l where l.spent = true group by l.offenderId, l.regionId""", End.class).getResultList();
    }

    /** All incidents that are disputed. Runs as Penny Ops. */
    public Set<UUID> contested() {
        return entities.createQuery("select c.theftId from Contest c", UUID.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /**
     * The latest first. Runs as Penny Ops.
     *
     * @param reference the beginning of an opaque id, in capitals; null for all
     */
    public List<Listing> page(Listing.State state, String reference, Cursor after, int limit) {
        TypedQuery<Listing> query = entities.createQuery(
                        "select l from Listing l where l.state = :state"
                                + (reference == null ? "" : " and l.reference like :reference")
                                + (after == null ? "" : " and (l.listedAt < :at or l.listedAt = :at and l.id < :id)")
                                + " order by l.listedAt desc, l.id desc",
                        Listing.class)
                .setParameter("state", state)
                .setMaxResults(limit);
        if (reference != null) {
            query.setParameter("reference", reference + "%");
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
