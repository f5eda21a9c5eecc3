package com.penny.evidence.entity;

import com.penny.evidence.Links;
import com.penny.tenancy.Persona;
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
@Table(name = "evidence_view")
public class EvidenceView {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "object_id")
    private UUID objectId;

    @Column(name = "viewer_id")
    private UUID viewerId;

    @Column(name = "viewer_role")
    private String viewerRole;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Links.Reason reason;

    private Instant at;

    /** The viewer, when it is a colleague of the store; told by the database. */
    @Column(name = "staff_id", insertable = false, updatable = false)
    private UUID staffId;

    protected EvidenceView() {}

    public EvidenceView(
            UUID id, UUID storeId, UUID alertId, UUID objectId, Persona viewer, Links.Reason reason, Instant at) {
        this.id = id;
        this.storeId = storeId;
        this.alertId = alertId;
        this.objectId = objectId;
        this.viewerId = viewer.accountId();
        this.viewerRole = viewer.role().name();
        this.reason = reason;
        this.at = at;
    }
}
