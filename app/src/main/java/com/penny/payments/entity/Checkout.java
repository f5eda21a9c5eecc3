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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One attempt to pay a set of debts. Its row is the recovery point around the call to Stripe: CREATED before, OPEN after
 * it; asking again with the same key gives the same session.
 */
@Entity
@DynamicUpdate
@Table(name = "checkout")
public class Checkout {

    public enum State {
        CREATED,
        OPEN,
        PAID,
        EXPIRED
    }

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "stripe_session_id")
    private String stripeSessionId;

    private String url;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "receipt_number")
    private String receiptNumber;

    protected Checkout() {}

    public Checkout(
            UUID id, UUID accountId, Money amount, String idempotencyKey, Instant createdAt, Instant expiresAt) {
        this.id = id;
        this.accountId = accountId;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.idempotencyKey = idempotencyKey;
        this.state = State.CREATED;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public void opened(String session, String address) {
        if (state == State.CREATED) {
            state = State.OPEN;
        }
        stripeSessionId = session;
        url = address;
    }

    public void paid(String receipt) {
        state = State.PAID;
        receiptNumber = receipt;
    }

    public void expired() {
        if (state != State.PAID) {
            state = State.EXPIRED;
        }
    }

    public boolean underWay() {
        return state == State.CREATED || state == State.OPEN;
    }

    public boolean usable(Instant now) {
        return state == State.OPEN && url != null && now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public String idempotencyKey() {
        return idempotencyKey;
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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String receiptNumber() {
        return receiptNumber;
    }
}
