package com.penny.incidents.entity;

import com.penny.kernel.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A decided review before a third pair of eyes, which is not told how the second has decided. Changes nothing about the incident;
 * callers hold the row's lock to change it.
 */
@Entity
@DynamicUpdate
@Table(name = "second_reading")
public class SecondReading {

    @Schema(name = "Verdict")
    public enum Verdict {
        APPROVED,
        REJECTED,
        CANNOT_TELL
    }

    @Id
    @Column(name = "review_id")
    private UUID reviewId;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "first_reader")
    private UUID firstReader;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "first_verdict")
    private Verdict firstVerdict;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "reader_id")
    private UUID readerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Verdict verdict;

    private String note;

    @Column(name = "read_at")
    private Instant readAt;

    protected SecondReading() {}

    /** @param firstVerdict how the first reader decided; one of them always can tell */
    public SecondReading(Review review, UUID firstReader, Verdict firstVerdict, Instant askedAt) {
        this.reviewId = review.id();
        this.storeId = review.storeId();
        this.confirmedBy = review.confirmedBy();
        this.firstReader = firstReader;
        this.firstVerdict = firstVerdict;
        this.askedAt = askedAt;
    }

    /** @param words why, or null */
    public void answer(UUID by, Verdict answer, String words, Instant now) {
        if (by.equals(firstReader) || by.equals(confirmedBy)) {
            throw Problem.of(
                    "same-person",
                    403,
                    "Another person is needed",
                    "You have decided about this incident before. Somebody else has to read it.");
        }
        readerId = by;
        verdict = answer;
        note = words;
        readAt = now;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public UUID storeId() {
        return storeId;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public boolean agrees() {
        return verdict == firstVerdict;
    }
}
