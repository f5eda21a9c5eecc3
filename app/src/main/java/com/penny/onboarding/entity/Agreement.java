package com.penny.onboarding.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An agreement as a store signed it. */
@Entity
@Immutable
@Table(name = "store_agreement")
public class Agreement {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    private int version;
    private String language;
    private String sha256;

    /** Sealed. */
    private byte[] signatory;

    @Column(name = "signed_by")
    private UUID signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected Agreement() {}

    /** @param signatory sealed */
    public Agreement(UUID id, UUID storeId, Wording wording, byte[] signatory, UUID signedBy, Instant signedAt) {
        this.id = id;
        this.storeId = storeId;
        this.version = wording.version();
        this.language = wording.language();
        this.sha256 = wording.sha256();
        this.signatory = signatory.clone();
        this.signedBy = signedBy;
        this.signedAt = signedAt;
    }

    /** Which words. @param sha256 of them, hexadecimal */
    public record Wording(int version, String language, String sha256) {}

    public UUID id() {
        return id;
    }

    public Wording wording() {
        return new Wording(version, language, sha256);
    }

    /** Sealed. */
    public byte[] signatory() {
        return signatory.clone();
    }

    public Instant signedAt() {
        return signedAt;
    }
}
