package com.penny.recovery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What somebody shows with a code alone, such as a receipt. It waits for their words. */
@Entity
@Immutable
@Table(name = "written_file")
public class WrittenFile {

    @Id
    @Column(name = "object_id")
    private UUID objectId;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "token_id")
    private UUID tokenId;

    /** Sealed. */
    private byte[] name;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private Instant at;

    protected WrittenFile() {}

    /**
     * @param name sealed
     * @param contentType what its bytes are, whatever the sender said
     */
    public WrittenFile(UUID objectId, QrToken token, byte[] name, String contentType, long sizeBytes, Instant at) {
        this.objectId = objectId;
        this.storeId = token.storeId();
        this.tokenId = token.id();
        this.name = name.clone();
        this.contentType = contentType;
        this.sizeBytes = sizeBytes;
        this.at = at;
    }

    public UUID objectId() {
        return objectId;
    }

    /** Sealed. */
    public byte[] name() {
        return name.clone();
    }

    public String contentType() {
        return contentType;
    }

    public long sizeBytes() {
        return sizeBytes;
    }
}
