package com.penny.payments.entity;

import com.penny.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Commission that was paid out to a store by its bank. */
@Entity
@DynamicUpdate
@Table(name = "payout")
public class Payout {

    @Schema(name = "PayoutState")
    public enum State {
        PAID,
        /** The store's bank did not take it: it is owed as before. */
        RETURNED
    }

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    private String reference;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "returned_by")
    private UUID returnedBy;

    @Column(name = "return_reason")
    private String returnReason;

    protected Payout() {}

    /**
     * @param reference by which the store finds it on its statement
     * @param by who of Penny Ops records it
     */
    public Payout(UUID id, UUID storeId, Money amount, String reference, UUID by, Instant paidAt) {
        this.id = id;
        this.storeId = storeId;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.reference = reference;
        this.state = State.PAID;
        this.recordedBy = by;
        this.paidAt = paidAt;
    }

    /** @param reason the bank's word for it */
    public void returned(UUID by, String reason, Instant now) {
        state = State.RETURNED;
        returnedBy = by;
        returnReason = reason;
        returnedAt = now;
    }

    /** Whether it is the same, recorded again. */
    public boolean is(UUID ofStore, Money ofAmount, String ofReference) {
        return storeId.equals(ofStore) && amount().equals(ofAmount) && reference.equals(ofReference);
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }

    public Instant paidAt() {
        return paidAt;
    }

    /** Null unless it came back. */
    public Instant returnedAt() {
        return returnedAt;
    }

    /** The bank's word for why it came back; null unless it did. */
    public String returnReason() {
        return returnReason;
    }
}
