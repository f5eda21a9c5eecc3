package com.penny.evidence.entity;

import com.penny.evidence.Bundles.Bundle;
import com.penny.evidence.Bundles.Manifest;
import com.penny.kernel.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The manifest is the bundle; the other columns are for finding it. */
@Entity
@Immutable
@Table(name = "evidence_bundle")
public class EvidenceBundle {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    private int number;

    @Column(name = "sealed_by")
    private UUID sealedBy;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    private String manifest;

    @Column(name = "manifest_sha256")
    private String manifestSha256;

    @Column(name = "selection_sha256")
    private String selectionSha256;

    @Column(name = "item_count")
    private int itemCount;

    protected EvidenceBundle() {}

    public EvidenceBundle(Bundle bundle, String selectionSha256) {
        Manifest sealed = bundle.manifest();
        this.id = sealed.id();
        this.storeId = sealed.selection().storeId();
        this.alertId = sealed.selection().alertId();
        this.number = sealed.number();
        this.sealedBy = sealed.sealedBy();
        this.sealedAt = sealed.sealedAt();
        this.manifest = bundle.text();
        this.manifestSha256 = bundle.seal();
        this.selectionSha256 = selectionSha256;
        this.itemCount = sealed.selection().objects().size()
                + sealed.selection().statements().size();
    }

    public Bundle bundle() {
        return new Bundle(Json.read(manifest, Manifest.class), manifest, manifestSha256);
    }

    public UUID alertId() {
        return alertId;
    }
}
