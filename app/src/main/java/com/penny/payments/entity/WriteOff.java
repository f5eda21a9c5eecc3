package com.penny.payments.entity;

import com.penny.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was given up: what a store cannot give back, or money at Stripe that belongs to nothing. */
@Entity
@Immutable
@Table(name = "write_off")
public class WriteOff {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    private String movement;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    private String reason;

    @Column(name = "decided_by")
    private UUID decidedBy;

    private Instant at;

    protected WriteOff() {}

    private WriteOff(UUID id, Money amount, String reason, UUID by, Instant at) {
        this.id = id;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.reason = reason;
        this.decidedBy = by;
        this.at = at;
    }

    /** What a store had too much and will not give back. @param amount above zero */
    public static WriteOff ofStore(UUID id, UUID storeId, Money amount, String reason, UUID by, Instant at) {
        WriteOff writeOff = new WriteOff(id, amount, reason, by, at);
        writeOff.storeId = storeId;
        return writeOff;
    }

    /** What Stripe has moved for nothing that is in the books. @param amount what is lost by it; below zero for what is gained */
    public static WriteOff ofMovement(UUID id, String movement, Money amount, String reason, UUID by, Instant at) {
        WriteOff writeOff = new WriteOff(id, amount, reason, by, at);
        writeOff.movement = movement;
        return writeOff;
    }

    /** Whether it is the same, decided again. */
    public boolean is(UUID ofStore, Money ofAmount) {
        return ofStore.equals(storeId) && amount().equals(ofAmount);
    }

    public UUID id() {
        return id;
    }

    /** Null for a movement at Stripe. */
    public UUID storeId() {
        return storeId;
    }

    /** Stripe's balance transaction; null for what is a store's. */
    public String movement() {
        return movement;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
