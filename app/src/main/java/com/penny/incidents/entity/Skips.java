package com.penny.incidents.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
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

    /** Whether a reviewer has said that they know somebody in it. */
    public boolean knowsSomebody(UUID reviewId, UUID reviewerId) {
        return entities.createQuery(
                                "select count(s) from ReviewSkip s where s.reviewId = :review and s.reviewerId = :reviewer"
                                        + " and s.reason = :reason",
                                Long.class)
                        .setParameter("review", reviewId)
                        .setParameter("reviewer", reviewerId)
                        .setParameter("reason", ReviewSkip.Reason.KNOWS_SOMEBODY)
                        .getSingleResult()
                > 0;
    }
}
