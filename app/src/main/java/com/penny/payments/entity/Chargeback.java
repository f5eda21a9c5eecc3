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

/** A payer's bank takes a card payment back, or asks about it; Stripe calls it a dispute. */
@Entity
@DynamicUpdate
@Table(name = "chargeback")
public class Chargeback {

    public enum State {
        OPEN,
        /** The bank has decided for Penny, or has only asked. */
        WON,
        LOST
    }

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "stripe_dispute_id")
    private String stripeDisputeId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    /** How much the bank took; nothing where it only asks. */
    @Column(name = "taken_minor")
    private long takenMinor;

    /** How much of that it gave again. */
    @Column(name = "given_minor")
    private long givenMinor;

    private String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Chargeback() {}

    /** @param reason Stripe's word for why */
    public Chargeback(UUID id, Payment payment, String stripeDisputeId, Money amount, String reason, Instant openedAt) {
        this.id = id;
        this.paymentId = payment.id();
        this.accountId = payment.accountId();
        this.stripeDisputeId = stripeDisputeId;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.reason = reason;
        this.state = State.OPEN;
        this.openedAt = openedAt;
    }

    public void taken(Money amount) {
        takenMinor += amount.minor();
    }

    public void givenAgain(Money amount) {
        givenMinor += amount.minor();
    }

    public void become(State decided, Instant now) {
        state = decided;
        closedAt = decided == State.OPEN ? null : now;
    }

    /** How much the bank took; nothing where it only asks. */
    public Money taken() {
        return new Money(takenMinor, currency);
    }

    public UUID id() {
        return id;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
