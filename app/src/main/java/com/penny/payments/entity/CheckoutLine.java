package com.penny.payments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A debt in a checkout, with its amount at that time. */
@Entity
@Table(name = "checkout_line")
@IdClass(CheckoutLine.Key.class)
public class CheckoutLine {

    public record Key(UUID checkoutId, UUID debtId) implements Serializable {}

    @Id
    @Column(name = "checkout_id")
    private UUID checkoutId;

    @Id
    @Column(name = "debt_id")
    private UUID debtId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "amount_minor")
    private long amountMinor;

    protected CheckoutLine() {}

    public CheckoutLine(Checkout checkout, DebtRecord debt) {
        this.checkoutId = checkout.id();
        this.debtId = debt.id();
        this.accountId = checkout.accountId();
        this.amountMinor = debt.amount().minor();
    }

    public UUID debtId() {
        return debtId;
    }
}
