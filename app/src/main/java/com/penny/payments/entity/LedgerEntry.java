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
        /** What Stripe has kept for its work. */
        STRIPE_FEES,
        /** What Penny owes a store: its commission. */
        STORE_PAYABLE,
        PENNY_REVENUE,
        /** What has to go back to whoever paid it. */
        REFUND_PAYABLE,
        /** What is at Penny's own bank. */
        BANK,
        /** What was given up. */
        WRITE_OFFS
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

    /** By which a store's commission went out, or came back; null for what it earns. */
    @Column(name = "payout_id")
    private UUID payoutId;

    private String currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LedgerTransaction.Kind kind;

    /** How much of what was paid a store's share is of, below zero where it is taken back; null for what is no store's. */
    @Column(name = "part_minor")
    private Long partMinor;

    protected LedgerEntry() {}

    public LedgerEntry(UUID id, LedgerTransaction transaction, Account account, Money amount) {
        this.id = id;
        this.transactionId = transaction.id();
        this.kind = transaction.kind();
        this.account = account;
        this.currency = amount.currency();
        this.amountMinor = amount.minor();
        this.at = transaction.at();
    }

    /** What a store earns of a part of a payment, or gives back of it. */
    public static LedgerEntry ofStore(UUID id, LedgerTransaction transaction, DebtPayment part, Share share) {
        LedgerEntry entry = new LedgerEntry(
                id, transaction, Account.STORE_PAYABLE, share.commission().negated());
        entry.storeId = part.storeId();
        entry.debtPaymentId = part.id();
        entry.partMinor = share.amount().minor();
        return entry;
    }

    /** What was paid out to a store; below zero where it came back. */
    public static LedgerEntry ofPayout(UUID id, LedgerTransaction transaction, Payout payout, Money amount) {
        LedgerEntry entry = new LedgerEntry(id, transaction, Account.STORE_PAYABLE, amount);
        entry.storeId = payout.storeId();
        entry.payoutId = payout.id();
        return entry;
    }

    /** What a store need not give back. */
    public static LedgerEntry ofWriteOff(UUID id, LedgerTransaction transaction, WriteOff writeOff) {
        LedgerEntry entry = new LedgerEntry(
                id, transaction, Account.STORE_PAYABLE, writeOff.amount().negated());
        entry.storeId = writeOff.storeId();
        return entry;
    }

    /** What Penny earns of it, or gives back. */
    public static LedgerEntry ofPenny(UUID id, LedgerTransaction transaction, DebtPayment part, Share share) {
        LedgerEntry entry = new LedgerEntry(
                id, transaction, Account.PENNY_REVENUE, share.penny().negated());
        entry.debtPaymentId = part.id();
        return entry;
    }

    public Account account() {
        return account;
    }

    /** Of a store's own account; null for Penny's. */
    public UUID storeId() {
        return storeId;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }
}
