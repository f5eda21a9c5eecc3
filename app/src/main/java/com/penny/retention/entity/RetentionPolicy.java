package com.penny.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** How many days a store keeps evidence. */
@Entity
@DynamicUpdate
@Table(name = "retention_policy")
public class RetentionPolicy {

    public static final int LONGEST_DISMISSED = 7;
    public static final int LONGEST_UNDECIDED = 14;
    public static final int LONGEST_CONFIRMED = 365;
    public static final int LONGEST_SETTLED = 90;

    @Id
    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "dismissed_days")
    private int dismissedDays;

    @Column(name = "undecided_days")
    private int undecidedDays;

    @Column(name = "confirmed_days")
    private int confirmedDays;

    @Column(name = "settled_days")
    private int settledDays;

    protected RetentionPolicy() {}

    /** That of a store that has not chosen: as long as is allowed. */
    public RetentionPolicy(UUID storeId) {
        this.storeId = storeId;
        change(LONGEST_DISMISSED, LONGEST_UNDECIDED, LONGEST_CONFIRMED, LONGEST_SETTLED);
    }

    /**
     * @param dismissed after an alert was dismissed, by the store or by Penny
     * @param undecided after an alert was raised that nobody has decided
     * @param confirmed after an incident was approved
     * @param settled after its debt was paid, if that is sooner
     */
    public final void change(int dismissed, int undecided, int confirmed, int settled) {
        dismissedDays = dismissed;
        undecidedDays = undecided;
        confirmedDays = confirmed;
        settledDays = settled;
    }

    public int dismissedDays() {
        return dismissedDays;
    }

    public int undecidedDays() {
        return undecidedDays;
    }

    public int confirmedDays() {
        return confirmedDays;
    }

    public int settledDays() {
        return settledDays;
    }
}
