package com.penny.recovery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** What a portal account may look at. Made by redeeming a token; completed when the incident is approved. */
@Entity
@DynamicUpdate
@Table(name = "portal_link")
public class PortalLink {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "token_id")
    private UUID tokenId;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "rejected_at")
    private Instant rejectedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected PortalLink() {}

    public PortalLink(UUID id, UUID accountId, QrToken token, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.tokenId = token.id();
        this.storeId = token.storeId();
        this.alertId = token.alertId();
        this.offenderId = token.offenderId();
        this.occurredAt = token.occurredAt();
        this.createdAt = now;
    }

    public void approved(UUID offender) {
        offenderId = offender;
    }

    public void rejected(Instant now) {
        rejectedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UUID accountId() {
        return accountId;
    }

    /** The code that made it. */
    public UUID tokenId() {
        return tokenId;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID alertId() {
        return alertId;
    }

    public UUID offenderId() {
        return offenderId;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public boolean rejected() {
        return rejectedAt != null;
    }
}
