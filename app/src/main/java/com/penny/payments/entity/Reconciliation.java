package com.penny.payments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** One look at what Stripe has of a span of time, and what the books have. */
@Entity
@DynamicUpdate
@Table(name = "reconciliation")
public class Reconciliation {

    @Id
    private UUID id;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    /** Null for the one of every day. */
    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "finished_at", insertable = false)
    private Instant finishedAt;

    @Column(insertable = false)
    private Integer movements;

    @Column(insertable = false)
    private Integer differences;

    protected Reconciliation() {}

    public Reconciliation(UUID id, Instant from, Instant to, UUID askedBy, Instant askedAt) {
        this.id = id;
        this.from = from;
        this.to = to;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    /** @param looked at how many movements of money */
    public void finish(int looked, int found, Instant now) {
        movements = looked;
        differences = found;
        finishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Instant from() {
        return from;
    }

    public Instant to() {
        return to;
    }

    /** Null for the one of every day. */
    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null while it is under way, as are its counts. */
    public Instant finishedAt() {
        return finishedAt;
    }

    public Integer movements() {
        return movements;
    }

    public Integer differences() {
        return differences;
    }
}
