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
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One side of a transaction: debits are positive, credits negative. Never changed. */
@Entity
@Immutable
@Table(name = "ledger_entry")
public class LedgerEntry {

    public enum Account {
        /** What Stripe holds for Penny. */
        STRIPE_CLEARING,
        /** What Penny owes a store: its commission. */
        STORE_PAYABLE,
        PENNY_REVENUE,
        /** What has to go back: it was paid twice, or for what does not stand. */
        REFUND_PAYABLE
    }

    @Id
    private UUID id;

    @Column(name = "transaction_id")
    private UUID transactionId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Account account;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "debt_payment_id")
    private UUID debtPaymentId;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    private Instant at;

    /** Whether it takes back what the same part of a payment has earned. */
    private boolean reversal;

    protected LedgerEntry() {}

    public LedgerEntry(UUID id, LedgerTransaction transaction, Account account, DebtPayment debtPayment, Money amount) {
        this.id = id;
        this.transactionId = transaction.id();
        this.account = account;
        this.storeId = account == Account.STORE_PAYABLE ? debtPayment.storeId() : null;
        this.debtPaymentId = debtPayment == null ? null : debtPayment.id();
        this.currency = amount.currency();
        this.amountMinor = amount.minor();
        this.at = transaction.at();
    }

    /** The opposite of what a settled debt was booked with. */
    public static LedgerEntry reversing(
            UUID id, LedgerTransaction transaction, Account account, DebtPayment debtPayment, Money amount) {
        LedgerEntry entry = new LedgerEntry(id, transaction, account, debtPayment, amount);
        entry.reversal = true;
        return entry;
    }
}
