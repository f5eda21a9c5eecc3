package com.penny.payments.entity;

import com.penny.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Money that came in through a checkout, once. */
@Entity
@Immutable
@Table(name = "payment")
public class Payment {

    @Id
    private UUID id;

    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "receipt_number")
    private String receiptNumber;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Column(name = "stripe_session_id")
    private String stripeSessionId;

    @Column(name = "stripe_payment_intent")
    private String stripePaymentIntent;

    @Column(name = "paid_at")
    private Instant paidAt;

    protected Payment() {}

    public Payment(UUID id, Checkout checkout, String receiptNumber, String paymentIntent, Instant paidAt) {
        this.id = id;
        this.checkoutId = checkout.id();
        this.accountId = checkout.accountId();
        this.receiptNumber = receiptNumber;
        this.amountMinor = checkout.amount().minor();
        this.currency = checkout.amount().currency();
        this.stripeSessionId = checkout.stripeSessionId();
        this.stripePaymentIntent = paymentIntent;
        this.paidAt = paidAt;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public String stripePaymentIntent() {
        return stripePaymentIntent;
    }

    public Instant paidAt() {
        return paidAt;
    }
}
