package com.penny.evidence.entity;

import com.penny.evidence.EvidenceHolds.Hold;
import com.penny.evidence.EvidenceHolds.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "evidence_hold")
public class EvidenceHold {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "theft_id")
    private UUID theftId;

    @Column(name = "alert_ids")
    private UUID[] alertIds;

    private String reason;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "lift_asked_by")
    private UUID liftAskedBy;

    @Column(name = "lift_reason")
    private String liftReason;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    protected EvidenceHold() {}

    public Hold told() {
        return new Hold(id, kind, storeId, theftId, reason, setBy, setAt, liftAskedBy, liftReason, liftedAt);
    }
}
