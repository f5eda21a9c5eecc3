package com.penny.evidence.entity;

import com.penny.evidence.Views.View;
import com.penny.tenancy.Persona;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

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

    private Instant at;

    protected EvidenceView() {}

    public EvidenceView(UUID id, UUID storeId, UUID alertId, UUID objectId, Persona viewer, Instant at) {
        this.id = id;
        this.storeId = storeId;
        this.alertId = alertId;
        this.objectId = objectId;
        this.viewerId = viewer.accountId();
        this.viewerRole = viewer.role().name();
        this.at = at;
    }

    public View view() {
        return new View(at, viewerRole, viewerId);
    }
}
