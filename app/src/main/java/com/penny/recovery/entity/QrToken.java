package com.penny.recovery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A payment request as its bearer finds it: by the hash of the token, and only once to be redeemed. */
@Entity
@DynamicUpdate
@Table(name = "qr_token")
public class QrToken {

    /** How long a payment request can be redeemed. */
    public static final Duration LIFE = Duration.ofHours(72);

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "alert_id")
    private UUID alertId;

    @Column(name = "offender_id")
    private UUID offenderId;

    private String hash;

    @Column(name = "store_name")
    private String storeName;

    @Column(name = "store_address")
    private String storeAddress;

    /** Of the store; null for codes that were made before it was kept. */
    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "used_by")
    private UUID usedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected QrToken() {}

    /** What a request is about: an alert that is not approved yet, or a person with open incidents. */
    public record Subject(UUID storeId, UUID alertId, UUID offenderId, Instant occurredAt) {}

    public QrToken(UUID id, Subject subject, String hash, String storeName, String storeAddress, UUID by, Instant now) {
        this.id = id;
        this.storeId = subject.storeId();
        this.alertId = subject.alertId();
        this.offenderId = subject.offenderId();
        this.occurredAt = subject.occurredAt();
        this.hash = hash;
        this.storeName = storeName;
        this.storeAddress = storeAddress;
        this.createdBy = by;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /** @param zone of the store: its bearer may be told when it was before anything of the store is read */
    public QrToken inZone(String zone) {
        timeZone = zone;
        return this;
    }

    public void use(UUID account, Instant now) {
        usedAt = now;
        usedBy = account;
    }

    /** Somebody looks at what it opens. */
    public void open(Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
    }

    public UUID id() {
        return id;
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

    public String storeName() {
        return storeName;
    }

    public String storeAddress() {
        return storeAddress;
    }

    /** IANA name of the store's; null where it was not kept. */
    public String timeZone() {
        return timeZone;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean usedBy(UUID account) {
        return account.equals(usedBy);
    }

    public boolean used() {
        return usedAt != null;
    }
}
