package com.penny.incidents.entity;

import com.penny.kernel.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Penny's second look at what a store confirmed. Callers hold the row's lock to change it. */
@Entity
@DynamicUpdate
@Table(name = "review")
public class Review {

    /** The promise to stores: decided within four hours. */
    private static final Duration CLOCK = Duration.ofHours(4);

    /** A claim that nobody follows up falls back into the queue. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    @Schema(name = "ReviewState")
    public enum State {
        PENDING,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "camera_id")
    private UUID cameraId;

    @Column(name = "camera_name")
    private String cameraName;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    private int score;
    private String sentence;

    @Column(name = "confirmed_by")
    private UUID confirmedBy;

    @Column(name = "confirmed_initials")
    private String confirmedInitials;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "claimed_by")
    private UUID claimedBy;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Column(name = "offender_id")
    private UUID offenderId;

    protected Review() {}

    /** @param shown the recording that speaks for the alert, the alert itself unless it has several */
    public Review(UUID id, Alert alert, Alert shown, String confirmedInitials) {
        this.id = id;
        this.storeId = alert.storeId();
        this.alertId = alert.id();
        this.cameraId = alert.cameraId();
        this.cameraName = alert.cameraName();
        this.occurredAt = alert.occurredAt();
        this.score = shown.score();
        this.sentence = shown.sentence();
        this.confirmedBy = alert.decidedBy();
        this.confirmedInitials = confirmedInitials;
        this.confirmedAt = alert.decidedAt();
        this.dueAt = alert.decidedAt().plus(CLOCK);
        this.state = State.PENDING;
    }

    public void claim(UUID by, Instant now) {
        requireClaimable(by, now);
        requireNotOwn(by);
        claimedBy = by;
        claimedUntil = now.plus(CLAIM);
    }

    public void release(UUID by) {
        if (by.equals(claimedBy)) {
            claimedBy = null;
            claimedUntil = null;
        }
    }

    /** @throws Problem 409 unless they could take it */
    public void requireClaimable(UUID by, Instant now) {
        requirePending();
        if (claimedByOther(by, now)) {
            throw Problem.conflict("review-claimed", "Claimed", "Another reviewer is on this one. Take the next.");
        }
    }

    /** Lets go of it where it is theirs; of what a colleague works on, nobody can say that it is put back. */
    public void putBack(UUID by, Instant now) {
        requireClaimable(by, now);
        release(by);
    }

    public void approve(UUID by, UUID offender, String why, Instant now) {
        decide(State.APPROVED, by, why, now);
        offenderId = offender;
    }

    public void reject(UUID by, String why, Instant now) {
        decide(State.REJECTED, by, why, now);
    }

    /** The store takes its confirmation back before anybody looked at it. */
    public void withdraw(Instant now) {
        requirePending();
        if (claimedBy != null && now.isBefore(claimedUntil)) {
            throw Problem.conflict("review-claimed", "Too late to undo", "A Penny reviewer is looking at it already.");
        }
        state = State.WITHDRAWN;
    }

    private void decide(State decision, UUID by, String why, Instant now) {
        requirePending();
        requireNotOwn(by);
        if (!by.equals(claimedBy) || now.isAfter(claimedUntil)) {
            throw Problem.conflict("review-not-claimed", "Not claimed", "Claim the review first, then decide.");
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
        reason = why;
        claimedBy = null;
        claimedUntil = null;
    }

    private void requirePending() {
        if (state != State.PENDING) {
            throw Problem.conflict("review-decided", "Already decided", "This review is decided. Take the next.");
        }
    }

    private void requireNotOwn(UUID by) {
        if (confirmedBy.equals(by)) {
            throw Problem.of(
                    "same-person",
                    403,
                    "A second person is needed",
                    "You confirmed this incident in the store. Somebody else has to review it.");
        }
    }

    private boolean claimedByOther(UUID by, Instant now) {
        return claimedBy != null && !claimedBy.equals(by) && now.isBefore(claimedUntil);
    }

    /** Who has claimed it and still holds the claim, or null. */
    public UUID claimant(Instant now) {
        return claimedBy != null && now.isBefore(claimedUntil) ? claimedBy : null;
    }

    public boolean confirmedBy(UUID account) {
        return confirmedBy.equals(account);
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID alertId() {
        return alertId;
    }

    public UUID cameraId() {
        return cameraId;
    }

    public String cameraName() {
        return cameraName;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public int score() {
        return score;
    }

    public String sentence() {
        return sentence;
    }

    public UUID confirmedBy() {
        return confirmedBy;
    }

    public String confirmedInitials() {
        return confirmedInitials;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    public Instant claimedUntil() {
        return claimedUntil;
    }

    /** Null while it waits. */
    public UUID decidedBy() {
        return decidedBy;
    }

    /** Why it was decided so; null while it waits. */
    public String reason() {
        return reason;
    }
}
