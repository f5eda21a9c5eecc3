package com.penny.incidents.entity;

import com.penny.incidents.entity.Review.State;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ApplicationScoped
public class Reviews {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(Review review) {
        entities.persist(review);
        entities.flush();
    }

    public Review byId(UUID id) {
        return require(entities.find(Review.class, id));
    }

    public Map<UUID, Review> byIds(Collection<UUID> ids) {
        return entities.createQuery("select r from Review r where r.id in (:ids)", Review.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Review::id, Function.identity()));
    }

    /** What approved these alerts. */
    public Map<UUID, Review> approvedOf(Collection<UUID> alertIds) {
        return entities.createQuery(
                        "select r from Review r where r.alertId in (:alerts) and r.state = :approved", Review.class)
                .setParameter("alerts", alertIds)
                .setParameter("approved", State.APPROVED)
                .getResultStream()
                .collect(Collectors.toMap(Review::alertId, Function.identity()));
    }

    /** Which alert to lock before its review: everybody locks the two in this order. */
    public UUID alertOf(UUID id) {
        return entities.createQuery("select r.alertId from Review r where r.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("review"));
    }

    public Review lock(UUID id) {
        return require(entities.find(Review.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Review> lockPendingOfAlert(UUID alertId) {
        return entities.createQuery(
                        "select r from Review r where r.alertId = :alert and r.state = :pending", Review.class)
                .setParameter("alert", alertId)
                .setParameter("pending", State.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** What waits for a reviewer. */
    @Schema(name = "ReviewShelf")
    public enum Shelf {
        /** Not put back by them. */
        OPEN("not exists (select 1 from ReviewSkip s where s.reviewId = r.id and s.reviewerId = :reviewer)"),
        /** Put back by them, and still theirs to decide if they will. */
        PUT_BACK("exists (select 1 from ReviewSkip s where s.reviewId = r.id and s.reviewerId = :reviewer)"
                + " and not exists (select 1 from ReviewSkip k where k.reviewId = r.id and k.reviewerId = :reviewer"
                + " and k.reason = KNOWS_SOMEBODY)");

        private final String condition;

        Shelf(String condition) {
            this.condition = condition;
        }
    }

    /** Waiting reviews, oldest first. */
    public List<Review> queue(Shelf shelf, UUID reviewer, Cursor after, int limit) {
        TypedQuery<Review> query = entities.createQuery(
                        "select r from Review r where r.state = :pending and " + shelf.condition
                                + (after == null
                                        ? ""
                                        : " and (r.confirmedAt > :at or r.confirmedAt = :at and r.id > :id)")
                                + " order by r.confirmedAt, r.id",
                        Review.class)
                .setParameter("pending", State.PENDING)
                .setParameter("reviewer", reviewer)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public long pending(Shelf shelf, UUID reviewer) {
        return entities.createQuery(
                        "select count(r) from Review r where r.state = :pending and " + shelf.condition, Long.class)
                .setParameter("pending", State.PENDING)
                .setParameter("reviewer", reviewer)
                .getSingleResult();
    }

    private static Review require(Review review) {
        if (review == null) {
            throw Problem.notFound("review");
        }
        return review;
    }
}
