package com.penny.identity.entity;

import com.penny.identity.Proof;
import com.penny.identity.Proven;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A sign-in, from its beginning to its end. */
@Entity
@DynamicUpdate
@Table(name = "account_session")
public class AccountSession {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String device;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Proof proof;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccountSession() {}

    public AccountSession(UUID id, Proven proven, String device, Instant now, Instant expiresAt) {
        this.id = id;
        this.accountId = proven.account();
        this.proof = proven.proof();
        this.device = device;
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = expiresAt;
    }

    public void seen(Instant now) {
        seenAt = now;
    }

    /** A second factor was shown later than the password. */
    public void provedTwoFactors() {
        proof = Proof.TWO_FACTORS;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String device() {
        return device;
    }

    public Proof proof() {
        return proof;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
