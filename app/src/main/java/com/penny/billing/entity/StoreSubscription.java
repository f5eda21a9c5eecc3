package com.penny.billing.entity;

import com.penny.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A subscription of a store, as Stripe had it when it was looked at last. */
@Entity
@DynamicUpdate
@Table(name = "store_subscription")
public class StoreSubscription {

    /** Source: Stripe API, the Subscription object, status. */
    public enum Status {
        ACTIVE,
        TRIALING,
        PAST_DUE,
        UNPAID,
        PAUSED,
        CANCELED,
        INCOMPLETE,
        INCOMPLETE_EXPIRED;

        /** Those of which a store has one at a time. */
        private static final Set<Status> LIVING = Set.of(ACTIVE, TRIALING, PAST_DUE, UNPAID, PAUSED);

        public boolean living() {
            return LIVING.contains(this);
        }

        /** Whether it ever began: an incomplete one never did. */
        public boolean counts() {
            return living() || this == CANCELED;
        }
    }

    /** How often it is paid. */
    @Schema(name = "SubscriptionInterval")
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * What it is like at Stripe; each time null where there is none.
     *
     * @param price for each interval
     * @param trialEndsAt when Stripe begins to charge
     * @param periodEndsAt until when it is paid, or tried
     * @param cancelAt when it is to end, as somebody asked for
     * @param endAnnounced whether the end was asked for before it came
     * @param failingSince when the oldest invoice was made that is open though it was tried
     */
    public record Facts(
            String customer,
            Status status,
            Money price,
            Every every,
            Instant trialEndsAt,
            Instant periodEndsAt,
            Instant cancelAt,
            Instant endedAt,
            boolean endAnnounced,
            Instant failingSince) {}

    @Id
    private UUID id;

    @Column(name = "store_id", updatable = false)
    private UUID storeId;

    @Column(name = "stripe_subscription_id", updatable = false)
    private String stripeId;

    @Column(name = "stripe_customer_id")
    private String customer;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Status status;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Every every;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "trial_ends_at")
    private Instant trialEndsAt;

    @Column(name = "period_ends_at")
    private Instant periodEndsAt;

    @Column(name = "cancel_at")
    private Instant cancelAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_announced")
    private boolean endAnnounced;

    @Column(name = "failing_since")
    private Instant failingSince;

    private int looks;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected StoreSubscription() {}

    public StoreSubscription(UUID id, UUID storeId, String stripeId, Instant begunAt) {
        this.id = id;
        this.storeId = storeId;
        this.stripeId = stripeId;
        this.begunAt = begunAt;
    }

    public void seen(Facts facts, Instant now) {
        customer = facts.customer();
        status = facts.status();
        amountMinor = facts.price().minor();
        currency = facts.price().currency();
        every = facts.every();
        trialEndsAt = facts.trialEndsAt();
        periodEndsAt = facts.periodEndsAt();
        cancelAt = facts.cancelAt();
        endedAt = facts.endedAt();
        endAnnounced = facts.endAnnounced();
        failingSince = facts.failingSince();
        looks++;
        seenAt = now;
    }

    public Facts facts() {
        return new Facts(
                customer,
                status,
                new Money(amountMinor, currency),
                every,
                trialEndsAt,
                periodEndsAt,
                cancelAt,
                endedAt,
                endAnnounced,
                failingSince);
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public String stripeId() {
        return stripeId;
    }

    public Status status() {
        return status;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** How often it was written. */
    public int looks() {
        return looks;
    }
}
