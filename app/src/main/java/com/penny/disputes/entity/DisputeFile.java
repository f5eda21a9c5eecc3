package com.penny.disputes.entity;

import com.penny.disputes.entity.Disputes.Facts;
import com.penny.incidents.DisputeWritten.Code;
import com.penny.incidents.DisputeWritten.GivenFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the person concerned adds to a dispute, such as a receipt. */
@Entity
@Immutable
@Table(name = "dispute_file")
@IdClass(DisputeFile.Key.class)
public class DisputeFile {

    public record Key(UUID objectId, UUID disputeId) implements Serializable {}

    @Id
    @Column(name = "object_id")
    private UUID objectId;

    @Id
    @Column(name = "dispute_id")
    private UUID disputeId;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "offender_id")
    private UUID offenderId;

    /** Who added it; null for whoever came with a code alone. */
    @Column(name = "author_id")
    private UUID authorId;

    /** With which whoever has no account came; null for who has one. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "by_code")
    private Code code;

    /** Sealed. */
    private byte[] name;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private Instant at;

    protected DisputeFile() {}

    /**
     * @param name sealed
     * @param contentType what its bytes are, whatever the sender said
     */
    public DisputeFile(
            UUID objectId, Dispute dispute, UUID author, byte[] name, String contentType, long sizeBytes, Instant at) {
        this.objectId = objectId;
        this.storeId = dispute.storeId();
        this.disputeId = dispute.id();
        this.offenderId = dispute.offenderId();
        this.authorId = author;
        this.name = name.clone();
        this.contentType = contentType;
        this.sizeBytes = sizeBytes;
        this.at = at;
    }

    /**
     * One of whoever came with a code alone.
     *
     * @param name sealed
     */
    public DisputeFile(Facts dispute, Code code, GivenFile file, byte[] name, Instant at) {
        this.objectId = file.objectId();
        this.storeId = dispute.storeId();
        this.disputeId = dispute.id();
        this.offenderId = dispute.offenderId();
        this.code = code;
        this.name = name.clone();
        this.contentType = file.contentType();
        this.sizeBytes = file.sizeBytes();
        this.at = at;
    }

    public UUID objectId() {
        return objectId;
    }

    public UUID disputeId() {
        return disputeId;
    }

    public UUID storeId() {
        return storeId;
    }

    /** Sealed. */
    public byte[] name() {
        return name.clone();
    }

    /** Whether it goes with its incident, whosever that is. */
    public boolean byIncidentCode() {
        return code == Code.INCIDENT;
    }

    public String contentType() {
        return contentType;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public Instant at() {
        return at;
    }
}
