package com.penny.incidents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That a reviewer has put a review back. */
@Entity
@Immutable
@Table(name = "review_skip")
public class ReviewSkip {

    @Schema(name = "SkipReason")
    public enum Reason {
        /** Who knows somebody in it does not decide, now or later. */
        KNOWS_SOMEBODY,
        CANNOT_TELL,
        CLIP_FAULTY,
        NO_TIME
    }

    @Id
    private UUID id;

    @Column(name = "review_id")
    private UUID reviewId;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason;

    private Instant at;

    protected ReviewSkip() {}

    public ReviewSkip(UUID id, Review review, UUID reviewerId, Reason reason, Instant at) {
        this.id = id;
        this.reviewId = review.id();
        this.storeId = review.storeId();
        this.reviewerId = reviewerId;
        this.reason = reason;
        this.at = at;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public Reason reason() {
        return reason;
    }
}
