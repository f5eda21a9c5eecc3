package com.penny.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A passkey of an account: the half of it that may be known. */
@Entity
@Immutable
@Table(name = "account_passkey")
public class AccountPasskey {

    /** What the authenticator tells of a passkey. @param publicKey a COSE_Key (RFC 9052, 7) */
    public record Key(byte[] credentialId, byte[] publicKey, long signatureCount, boolean synced) {}

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "credential_id")
    private byte[] credentialId;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "signature_count")
    private long signatureCount;

    private boolean synced;

    private String label;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected AccountPasskey() {}

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Key key() {
        return new Key(credentialId.clone(), publicKey.clone(), signatureCount, synced);
    }

    public String label() {
        return label;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
