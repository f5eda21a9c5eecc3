package com.penny.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a run has destroyed evidence of a store: its text, signed. */
@Entity
@Immutable
@Table(name = "destruction_certificate")
public class DestructionCertificate {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "run_id")
    private UUID runId;

    private long objects;

    private long missing;

    private String text;

    @Column(name = "key_id")
    private String keyId;

    private String signature;

    @Column(name = "made_at")
    private Instant madeAt;

    protected DestructionCertificate() {}

    /** @param statement what is certified, and its canonical form */
    public DestructionCertificate(Statement statement, String text, String keyId, String signature) {
        this.id = statement.certificate();
        this.storeId = statement.store();
        this.runId = statement.run();
        this.objects = statement.objects();
        this.missing = statement.missing();
        this.text = text;
        this.keyId = keyId;
        this.signature = signature;
        this.madeAt = statement.madeAt();
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID runId() {
        return runId;
    }

    public long objects() {
        return objects;
    }

    /** Of them, those whose bytes had gone before. */
    public long missing() {
        return missing;
    }

    /** Canonical JSON of a {@link Statement}. */
    public String text() {
        return text;
    }

    public String keyId() {
        return keyId;
    }

    public String signature() {
        return signature;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
