package com.penny.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** The authenticator app of an account; asked for once it is confirmed. */
@Entity
@DynamicUpdate
@Table(name = "account_totp")
public class AccountTotp {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    /** Sealed. */
    private byte[] secret;

    /** The step (RFC 6238, 4.2) of the last code that was accepted. */
    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected AccountTotp() {}

    public AccountTotp(UUID accountId, byte[] secret, Instant now) {
        this.accountId = accountId;
        this.secret = secret;
        this.createdAt = now;
    }

    public void confirm(Instant now) {
        confirmedAt = now;
    }

    public void used(long step) {
        lastStep = step;
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public long lastStep() {
        return lastStep;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
