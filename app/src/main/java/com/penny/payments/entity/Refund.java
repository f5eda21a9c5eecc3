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

/** Money that goes back to whoever paid. Its row is the recovery point around the call to Stripe. */
@Entity
@DynamicUpdate
@Table(name = "refund")
public class Refund {

    public enum State {
        REQUESTED,
        SENT
    }

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    /** The part of the payment that goes back; null for what paid no debt at all. */
    @Column(name = "debt_payment_id")
    private UUID debtPaymentId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "stripe_refund_id")
    private String stripeRefundId;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Refund() {}

    private Refund(UUID id, UUID paymentId, UUID accountId, Money amount, Instant requestedAt) {
        this.id = id;
        this.paymentId = paymentId;
        this.accountId = accountId;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.state = State.REQUESTED;
        this.requestedAt = requestedAt;
    }

    /** What a payment brought that nobody owed. */
    public static Refund ofSurplus(UUID id, Payment payment, Money amount) {
        return new Refund(id, payment.id(), payment.accountId(), amount, payment.paidAt());
    }

    /** What was paid for an incident that does not stand. */
    public static Refund ofPart(UUID id, DebtPayment part, Instant now) {
        Refund refund = new Refund(id, part.paymentId(), part.accountId(), part.amount(), now);
        refund.debtPaymentId = part.id();
        return refund;
    }

    public void sent(String stripeId, Instant now) {
        state = State.SENT;
        stripeRefundId = stripeId;
        sentAt = now;
    }

    public boolean sent() {
        return state == State.SENT;
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
}
