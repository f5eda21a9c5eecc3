package com.penny.payments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Penny keeps back what a store is to be paid, until somebody else than who set it lets go. For Penny Ops. */
@Entity
@DynamicUpdate
@Table(name = "payout_hold")
public class PayoutHold {

    @Id
    private UUID id;

    @Column(name = "store_id", updatable = false)
    private UUID storeId;

    @Column(updatable = false)
    private String reason;

    @Column(name = "set_by", updatable = false)
    private UUID setBy;

    @Column(name = "set_at", updatable = false)
    private Instant setAt;

    @Column(name = "lifted_by", insertable = false)
    private UUID liftedBy;

    @Column(name = "lifted_at", insertable = false)
    private Instant liftedAt;

    protected PayoutHold() {}

    public PayoutHold(UUID id, UUID storeId, String reason, UUID setBy, Instant setAt) {
        this.id = id;
        this.storeId = storeId;
        this.reason = reason;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    public void lift(UUID by, Instant now) {
        liftedBy = by;
        liftedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public String reason() {
        return reason;
    }

    public UUID setBy() {
        return setBy;
    }

    public Instant setAt() {
        return setAt;
    }
}
