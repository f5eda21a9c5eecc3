package com.penny.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How far a chain had come at a moment, signed. */
@Entity
@Immutable
@Table(name = "audit_checkpoint")
@IdClass(AuditCheckpoint.Key.class)
public class AuditCheckpoint {

    /** A place in a chain. */
    public record Key(UUID chain, long seq) implements Serializable {}

    @Id
    private UUID chain;

    @Id
    private long seq;

    @Column(name = "store_id")
    private UUID storeId;

    private String hash;

    private Instant at;

    @Column(name = "key_id")
    private String keyId;

    private String signature;

    protected AuditCheckpoint() {}

    public long seq() {
        return seq;
    }

    public String hash() {
        return hash;
    }

    public Instant at() {
        return at;
    }

    public String keyId() {
        return keyId;
    }

    public String signature() {
        return signature;
    }
}
