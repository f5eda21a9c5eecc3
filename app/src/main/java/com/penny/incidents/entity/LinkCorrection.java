package com.penny.incidents.entity;

import com.penny.incidents.Incidents.Theft;
import com.penny.kernel.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Incidents were linked to the wrong person: said by one reviewer, decided by another. Callers hold the row's lock to decide. */
@Entity
@DynamicUpdate
@Table(name = "link_correction")
public class LinkCorrection {

    @Schema(name = "CorrectionKind")
    public enum Kind {
        /** Two people are one. */
        MERGE,
        /** Some incidents are somebody else's. */
        SPLIT
    }

    @Schema(name = "CorrectionState")
    public enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "from_id")
    private UUID fromId;

    @Column(name = "to_id")
    private UUID toId;

    @Column(name = "theft_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] theftIds;

    @Column(name = "alert_ids", insertable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] alertIds = {};

    @Column(name = "undoes_merge", insertable = false)
    private boolean undoesMerge;

    private String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(insertable = false)
    private State state = State.PROPOSED;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by", insertable = false)
    private UUID decidedBy;

    @Column(name = "decided_at", insertable = false)
    private Instant decidedAt;

    @Column(insertable = false)
    private String refusal;

    protected LinkCorrection() {}

    /**
     * @param toId who they turned out to be; null for somebody not known before
     * @param theftIds which incidents are somebody else's; none where the two people are one
     */
    public LinkCorrection(
            UUID id,
            Kind kind,
            UUID fromId,
            UUID toId,
            Collection<UUID> theftIds,
            String reason,
            UUID by,
            Instant now) {
        this.id = id;
        this.kind = kind;
        this.fromId = fromId;
        this.toId = toId;
        this.theftIds = theftIds.toArray(UUID[]::new);
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /** @throws Problem 403 for who has proposed it */
    public void requireAnother(UUID by) {
        if (by.equals(proposedBy)) {
            throw Problem.of(
                    "same-person", 403, "It takes two", "You have proposed it. A colleague has to look at it too.");
        }
    }

    /**
     * @param to who has the incidents from now on
     * @param apart whether that one was merged into the other
     * @param moved which incidents change hands
     */
    public void accept(UUID to, boolean apart, List<Theft> moved, UUID by, Instant now) {
        toId = to;
        undoesMerge = apart;
        theftIds = moved.stream().map(Theft::id).toArray(UUID[]::new);
        alertIds = moved.stream().map(Theft::alertId).toArray(UUID[]::new);
        decide(State.ACCEPTED, by, now);
    }

    /** Who has proposed it may take it back so. */
    public void refuse(String why, UUID by, Instant now) {
        refusal = why;
        decide(State.REFUSED, by, now);
    }

    private void decide(State decision, UUID by, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public UUID fromId() {
        return fromId;
    }

    /** Null for somebody not known before, until it is accepted. */
    public UUID toId() {
        return toId;
    }

    public List<UUID> theftIds() {
        return List.of(theftIds);
    }

    /** Of the incidents that changed hands; none before that. */
    public List<UUID> alertIds() {
        return List.of(alertIds);
    }

    public boolean undoesMerge() {
        return undoesMerge;
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Null while it waits. */
    public UUID decidedBy() {
        return decidedBy;
    }

    /** Null while it waits. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null unless it was refused. */
    public String refusal() {
        return refusal;
    }
}
