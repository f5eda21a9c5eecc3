package com.penny.payments.entity;

import com.penny.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A debt settled by a payment, with the split agreed for its store. */
@Entity
@Immutable
@Table(name = "debt_payment")
public class DebtPayment {

    @Id
    private UUID id;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "debt_id")
    private UUID debtId;

    @Column(name = "theft_id")
    private UUID theftId;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "account_id")
    private UUID accountId;

    private String reference;

    @Column(name = "receipt_number")
    private String receiptNumber;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "commission_minor")
    private long commissionMinor;

    @Column(name = "penny_minor")
    private long pennyMinor;

    @Column(name = "basis_points")
    private int basisPoints;

    @Column(name = "paid_at")
    private Instant paidAt;

    private int round;

    protected DebtPayment() {}

    public DebtPayment(UUID id, Payment payment, DebtRecord debt) {
        Money commission = debt.amount().share(debt.basisPoints());
        this.id = id;
        this.paymentId = payment.id();
        this.debtId = debt.id();
        this.theftId = debt.theftId();
        this.offenderId = debt.offenderId();
        this.storeId = debt.storeId();
        this.accountId = payment.accountId();
        this.reference = debt.reference();
        this.receiptNumber = payment.receiptNumber();
        this.currency = debt.amount().currency();
        this.amountMinor = debt.amount().minor();
        this.commissionMinor = commission.minor();
        this.pennyMinor = debt.amount().minus(commission).minor();
        this.basisPoints = debt.basisPoints();
        this.paidAt = payment.paidAt();
        this.round = debt.round();
    }

    public UUID id() {
        return id;
    }

    public UUID paymentId() {
        return paymentId;
    }

    /** Of whoever paid. */
    public UUID accountId() {
        return accountId;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID debtId() {
        return debtId;
    }

    /** The opaque reference of whoever owed it. */
    public String reference() {
        return reference;
    }

    public UUID theftId() {
        return theftId;
    }

    /** How often whoever paid the debt before has had it back. */
    public int round() {
        return round;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /** As agreed when the debt arose. */
    public Share share() {
        return new Share(new Money(commissionMinor, currency), new Money(pennyMinor, currency));
    }
}
