package com.penny.identity.entity;

import com.penny.kernel.Languages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Somebody who was asked to join a store's team. Without its hash, which only the holder of the letter may look for. */
@Entity
@DynamicUpdate
@Table(name = "store_invitation")
public class StoreInvitation {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    /** Sealed. */
    private byte[] email;

    @Column(name = "email_index")
    private String emailIndex;

    private String role;

    private String language = Languages.DEFAULT;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at", insertable = false)
    private Instant acceptedAt;

    @Column(name = "revoked_at", insertable = false)
    private Instant revokedAt;

    protected StoreInvitation() {}

    /** @param email sealed */
    public StoreInvitation(
            UUID id,
            UUID storeId,
            byte[] email,
            String emailIndex,
            String role,
            UUID createdBy,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.storeId = storeId;
        this.email = email.clone();
        this.emailIndex = emailIndex;
        this.role = role;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** @param tag of the language of its letter */
    public StoreInvitation writtenIn(String tag) {
        language = tag;
        return this;
    }

    /** Of its letter, as a tag. */
    public String language() {
        return language;
    }

    public boolean open(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    public void accept(Instant now) {
        acceptedAt = now;
    }

    public void revoke(Instant now) {
        revokedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public byte[] email() {
        return email.clone();
    }

    public String role() {
        return role;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
