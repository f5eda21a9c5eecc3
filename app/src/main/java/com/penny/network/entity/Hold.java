package com.penny.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody is kept from the network, whatever the policies say. One person holds; it takes two to let go. */
@Entity
@Immutable
@Table(name = "network_hold")
public class Hold {

    @Schema(name = "HoldKind")
    public enum Kind {
        /** As they were when it is lifted. */
        SUSPENDED,
        /** Known no more; nothing from before counts again when it is lifted. */
        REDACTED
    }

    @Schema(name = "HoldCause")
    public enum Cause {
        OPS,
        /** More incidents of one person in a day than one person has. */
        STORM,
        /** Two places that nobody gets between in that time. */
        JOURNEY,
        /** Penny has not answered a dispute or a request of theirs in time. */
        OVERDUE
    }

    @Id
    private UUID id;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Cause cause;

    private String reason;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "lift_asked_by", insertable = false)
    private UUID liftAskedBy;

    @Column(name = "lift_asked_at", insertable = false)
    private Instant liftAskedAt;

    @Column(name = "lift_reason", insertable = false)
    private String liftReason;

    @Column(name = "lifted_by", insertable = false)
    private UUID liftedBy;

    @Column(name = "lifted_at", insertable = false)
    private Instant liftedAt;

    protected Hold() {}

    /** One by Penny Ops; those by breakers are written past this. */
    public Hold(UUID id, UUID offenderId, Kind kind, String reason, UUID setBy, Instant setAt) {
        this.id = id;
        this.offenderId = offenderId;
        this.kind = kind;
        this.cause = Cause.OPS;
        this.reason = reason;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    public static boolean any(List<Hold> holds, Kind kind) {
        return holds.stream().anyMatch(hold -> hold.kind == kind && hold.liftedAt == null);
    }

    public UUID id() {
        return id;
    }

    public UUID offenderId() {
        return offenderId;
    }

    public Kind kind() {
        return kind;
    }

    public Cause cause() {
        return cause;
    }

    /** Null for one by a breaker. */
    public String reason() {
        return reason;
    }

    /** Null for one by a breaker. */
    public UUID setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }

    public UUID liftAskedBy() {
        return liftAskedBy;
    }

    public String liftReason() {
        return liftReason;
    }

    public UUID liftedBy() {
        return liftedBy;
    }

    public Instant liftedAt() {
        return liftedAt;
    }
}
