package com.penny.evidence.entity;

import com.penny.evidence.Bundles;
import com.penny.evidence.Evidence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "evidence_object")
public class EvidenceObject {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Evidence.Kind kind;

    private int position;

    @Column(name = "at_ms")
    private int atMs;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private String sha256;

    @Column(name = "wrapped_key")
    private byte[] wrappedKey;

    @Column(name = "key_id")
    private String keyId;

    /** Whether nobody is shown it any more. */
    @Column(insertable = false, updatable = false)
    private boolean withheld;

    @Column(name = "created_at")
    private Instant createdAt;

    protected EvidenceObject() {}

    public EvidenceObject(Evidence.Sealed sealed, Evidence.Description description, Instant createdAt) {
        this.id = sealed.id();
        this.storeId = description.storeId();
        this.alertId = description.alertId();
        this.kind = description.kind();
        this.position = description.position();
        this.atMs = description.atMs();
        this.contentType = description.contentType();
        this.sizeBytes = sealed.sizeBytes();
        this.sha256 = sealed.sha256();
        this.wrappedKey = sealed.wrappedKey();
        this.keyId = sealed.keyId();
        this.createdAt = createdAt;
    }

    public Evidence.Item item() {
        return new Evidence.Item(id, alertId, kind, position, atMs, contentType, sizeBytes);
    }

    public Bundles.Entry entry() {
        return new Bundles.Entry(id, kind, atMs, contentType, sizeBytes, sha256);
    }

    public UUID id() {
        return id;
    }

    public String contentType() {
        return contentType;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public String sha256() {
        return sha256;
    }

    /** What its bytes are found and opened by. */
    public Evidence.Sealed sealed() {
        return new Evidence.Sealed(id, sizeBytes, sha256, wrappedKey, keyId);
    }
}
