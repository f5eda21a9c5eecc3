package com.penny.billing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One attempt of a store to subscribe. Its row is the recovery point around the call to Stripe: CREATED before, OPEN after it; asking
 * again for the same gives the same session.
 */
@Entity
@DynamicUpdate
@Table(name = "subscription_checkout")
public class SubscriptionCheckout {

    public enum State {
        CREATED,
        OPEN,
        COMPLETE,
        EXPIRED
    }

    /**
     * What is subscribed to.
     *
     * @param price Stripe's name of it
     * @param trialUntil when the trial ends that still runs; null for none, or for the last days of one
     * @param trialDays how many days of it are left, where Stripe would not take so near a time; null otherwise
     */
    public record Terms(String price, Instant trialUntil, Integer trialDays) {}

    @Id
    private UUID id;

    @Column(name = "store_id", updatable = false)
    private UUID storeId;

    @Column(name = "begun_by", updatable = false)
    private UUID begunBy;

    @Column(updatable = false)
    private String price;

    @Column(name = "trial_until", updatable = false)
    private Instant trialUntil;

    @Column(name = "trial_days", updatable = false)
    private Integer trialDays;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "stripe_session_id")
    private String stripeSessionId;

    private String url;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    protected SubscriptionCheckout() {}

    public SubscriptionCheckout(UUID id, UUID storeId, UUID begunBy, Terms terms, Instant begunAt, Instant expiresAt) {
        this.id = id;
        this.storeId = storeId;
        this.begunBy = begunBy;
        this.price = terms.price();
        this.trialUntil = terms.trialUntil();
        this.trialDays = terms.trialDays();
        this.state = State.CREATED;
        this.begunAt = begunAt;
        this.expiresAt = expiresAt;
    }

    public void opened(String session, String address) {
        if (state == State.CREATED) {
            state = State.OPEN;
        }
        stripeSessionId = session;
        url = address;
    }

    public void expired() {
        if (underWay()) {
            state = State.EXPIRED;
        }
    }

    public boolean underWay() {
        return state == State.CREATED || state == State.OPEN;
    }

    /** Whether it is for the same, and there is time enough to go through with it. */
    public boolean serves(Terms terms, Instant atLeastUntil) {
        return Objects.equals(terms(), terms) && atLeastUntil.isBefore(expiresAt);
    }

    public Terms terms() {
        return new Terms(price, trialUntil, trialDays);
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public State state() {
        return state;
    }

    public String stripeSessionId() {
        return stripeSessionId;
    }

    public String url() {
        return url;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
