package com.penny.incidents.entity;

import com.penny.incidents.entity.Review.State;
import com.penny.kernel.Cursor;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** Waiting reviews, oldest first. */
    public List<Review> queue(Cursor after, int limit) {
        TypedQuery<Review> query = entities.createQuery(
                        "select r from Review r where r.state = :pending"
                                + (after == null
                                        ? ""
                                        : " and (r.confirmedAt > :at or r.confirmedAt = :at and r.id > :id)")
                                + " order by r.confirmedAt, r.id",
                        Review.class)
                .setParameter("pending", State.PENDING)
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    public long pending() {
        return entities.createQuery("select count(r) from Review r where r.state = :pending", Long.class)
                .setParameter("pending", State.PENDING)
                .getSingleResult();
    }

    private static Review require(Review review) {
        if (review == null) {
            throw Problem.notFound("review");
        }
        return review;
    }
}
