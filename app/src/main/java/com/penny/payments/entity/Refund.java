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
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Money that goes back to whoever paid. Its row is the recovery point around the call to Stripe. */
@Entity
@DynamicInsert
@DynamicUpdate
@Table(name = "refund")
public class Refund {

    public enum State {
        REQUESTED,
        SENT,
        /** Stripe or the bank did not do it: the money is still owed to the payer. */
        FAILED
    }

    /** Why money goes back. */
    public enum Cause {
        /** Nobody owed it when it came. */
        SURPLUS,
        /** It was paid for an incident that does not stand, or is somebody else's. */
        INCIDENT,
        /** The payer's bank gave back what is not owed any more. */
        BANK,
        /** Sent at Stripe, by somebody of Penny's or by Stripe itself. */
        STRIPE,
        /** Penny Ops decided it, such as out of goodwill. */
        OPS
    }

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Cause cause;

    /** The part of the payment that goes back; null unless it is for an incident. */
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

    @Column(name = "failed_at")
    private Instant failedAt;

    /** Stripe's word for why. */
    private String failure;

    /** Who of Penny Ops decided it, or had it sent again; null for what follows from something else. */
    @Column(name = "requested_by")
    private UUID requestedBy;

    private String reason;

    /** The one that did not arrive; null unless it is sent again. */
    @Column(name = "instead_of")
    private UUID insteadOf;

    /** Since when it is not owed any more although it failed: it was sent again, or the payer's bank took it. */
    @Column(name = "made_good_at", insertable = false)
    private Instant madeGoodAt;

    protected Refund() {}

    private Refund(UUID id, Cause cause, UUID paymentId, UUID accountId, Money amount, Instant requestedAt) {
        this.id = id;
        this.cause = cause;
        this.paymentId = paymentId;
        this.accountId = accountId;
        this.amountMinor = amount.minor();
        this.currency = amount.currency();
        this.state = State.REQUESTED;
        this.requestedAt = requestedAt;
    }

    /** What a payment brought that nobody owed. */
    public static Refund ofSurplus(UUID id, Payment payment, Money amount) {
        return new Refund(id, Cause.SURPLUS, payment.id(), payment.accountId(), amount, payment.paidAt());
    }

    /** What was paid for an incident that does not stand, as far as it has not gone back. */
    public static Refund ofPart(UUID id, PartLeft part, Instant now) {
        DebtPayment paid = part.part();
        Refund refund = new Refund(
                id,
                Cause.INCIDENT,
                paid.paymentId(),
                paid.accountId(),
                part.left().amount(),
                now);
        refund.debtPaymentId = paid.id();
        return refund;
    }

    /** What a bank gave back though it is not owed any more. */
    public static Refund ofBank(UUID id, Payment payment, Money amount, Instant now) {
        return new Refund(id, Cause.BANK, payment.id(), payment.accountId(), amount, now);
    }

    /** What was sent at Stripe without Penny having asked for it. */
    public static Refund atStripe(UUID id, Payment payment, Money amount, Instant at) {
        return new Refund(id, Cause.STRIPE, payment.id(), payment.accountId(), amount, at);
    }

    /** What Penny Ops decided to give back. */
    public static Refund byOps(UUID id, Payment payment, Money amount, UUID by, String reason, Instant now) {
        Refund refund = new Refund(id, Cause.OPS, payment.id(), payment.accountId(), amount, now);
        refund.requestedBy = by;
        refund.reason = reason;
        return refund;
    }

    /** The same again, as far as it is still owed. */
    public Refund again(UUID newId, Money owed, UUID by, Instant now) {
        // What was sent at Stripe is sent by Penny now.
        boolean ofOps = cause == Cause.STRIPE || cause == Cause.OPS;
        Refund again = new Refund(newId, ofOps ? Cause.OPS : cause, paymentId, accountId, amount().least(owed), now);
        again.debtPaymentId = debtPaymentId;
        again.requestedBy = by;
        again.reason = ofOps ? "sent again" : null;
        again.insteadOf = id;
        return again;
    }

    public void sent(String stripeId, Instant now) {
        state = State.SENT;
        stripeRefundId = stripeId;
        sentAt = now;
        // Stripe has refused it before, and has sent it after all.
        failedAt = null;
        failure = null;
    }

    /** @param why Stripe's word */
    public void failed(String why, Instant now) {
        state = State.FAILED;
        failure = why;
        failedAt = now;
    }

    public void madeGood(Instant now) {
        madeGoodAt = now;
    }

    /** Whether it is still to be sent. */
    public boolean waits() {
        return state == State.REQUESTED;
    }

    /** Whether Stripe has taken it on, whatever became of it. */
    public boolean taken() {
        return stripeRefundId != null;
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    /** Whether it is what Ops asks for, asked again. */
    public boolean is(UUID ofPayment, Money ofAmount) {
        return paymentId.equals(ofPayment) && amount().equals(ofAmount) && cause == Cause.OPS;
    }

    public UUID id() {
        return id;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public Cause cause() {
        return cause;
    }

    public State state() {
        return state;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String failure() {
        return failure;
    }

    public String reason() {
        return reason;
    }

    /** The one that did not arrive; null unless this is it, sent again. */
    public UUID insteadOf() {
        return insteadOf;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }
}
