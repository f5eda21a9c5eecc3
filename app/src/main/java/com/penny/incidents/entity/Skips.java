package com.penny.incidents.entity;

import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What reviewers have put back. */
@ApplicationScoped
public class Skips {

    @PersistenceContext(unitName = "penny")
    EntityManager entities;

    public void add(ReviewSkip skip) {
        entities.persist(skip);
        entities.flush();
    }

    /** How many reviewers have put each of them back; none where nobody has. */
    public Map<UUID, Long> counts(Collection<UUID> reviewIds) {
        return entities.createQuery(
                        "select s.reviewId, count(distinct s.reviewerId) from ReviewSkip s where s.reviewId in (:reviews)"
                                + " group by s.reviewId",
                        Object[].class)
                .setParameter("reviews", reviewIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /**
     * Lets through who has not said that they know somebody in it.
     *
     * @throws Problem 403 for who has
     */
    public void requireStranger(UUID reviewId, UUID reviewerId) {
        long known = entities.createQuery(
                        "select count(s) from ReviewSkip s where s.reviewId = :review and s.reviewerId = :reviewer"
                                + " and s.reason = KNOWS_SOMEBODY",
                        Long.class)
                .setParameter("review", reviewId)
                .setParameter("reviewer", reviewerId)
                .getSingleResult();
        if (known > 0) {
            throw knowsSomebody();
        }
    }

    /** Which of these alerts show somebody whom a reviewer has said to know. */
    public Set<UUID> acquainted(Collection<UUID> alertIds, UUID reviewerId) {
        return entities.createQuery(
                        "select r.alertId from ReviewSkip s join Review r on r.id = s.reviewId"
                                + " where r.alertId in (:alerts) and s.reviewerId = :reviewer and s.reason = KNOWS_SOMEBODY",
                        UUID.class)
                .setParameter("alerts", alertIds)
                .setParameter("reviewer", reviewerId)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    public static Problem knowsSomebody() {
        return Problem.of(
                "knows-somebody",
                403,
                "Somebody else has to decide",
                "You have said that you know somebody in this clip. Take the next.");
    }
}
