package com.penny.identity.entity;

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

/** A link that was sent to the address of an account; the link itself is not kept, only its hash. */
@Entity
@DynamicUpdate
@Table(name = "account_link")
public class AccountLink {

    public enum Kind {
        CONFIRM_EMAIL,
        RESET_PASSWORD
    }

    @Id
    private String hash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AccountLink() {}

    public AccountLink(String hash, Kind kind, UUID accountId, Instant createdAt, Instant expiresAt) {
        this.hash = hash;
        this.kind = kind;
        this.accountId = accountId;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public boolean opens(Kind wanted, Instant now) {
        return kind == wanted && usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public UUID accountId() {
        return accountId;
    }
}
