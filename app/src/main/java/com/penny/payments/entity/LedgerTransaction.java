package com.penny.payments.entity;

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

/** Entries that belong together and sum to zero; the database checks it when they are committed. */
@Entity
@Immutable
@Table(name = "ledger_transaction")
public class LedgerTransaction {

    public enum Kind {
        PAYMENT,
        /** What Stripe keeps of a payment. */
        FEE,
        /** What a payment brought is owed to the payer again. */
        REVERSAL,
        REFUND,
        /** A refund that did not arrive is with Stripe again. */
        REFUND_FAILED,
        /** The payer's bank took money back. */
        CHARGEBACK,
        /** The bank has decided for Penny: money came again. */
        CHARGEBACK_WON,
        /** Commission that was paid out to a store. */
        PAYOUT,
        /** It came back: the store is owed it as before. */
        PAYOUT_RETURNED,
        /** What nobody will pay, or can explain, is given up. */
        WRITE_OFF,
        /** Between Stripe and Penny's bank. */
        TRANSFER
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "refund_id")
    private UUID refundId;

    @Column(name = "chargeback_id")
    private UUID chargebackId;

    @Column(name = "payout_id")
    private UUID payoutId;

    @Column(name = "write_off_id")
    private UUID writeOffId;

    /** Stripe's balance transaction; null for what moves inside the books alone, and for a payment, whose fee has it. */
    private String movement;

    private Instant at;

    protected LedgerTransaction() {}

    private LedgerTransaction(UUID id, Kind kind, UUID paymentId, String movement, Instant at) {
        this.id = id;
        this.kind = kind;
        this.paymentId = paymentId;
        this.movement = movement;
        this.at = at;
    }

    public static LedgerTransaction ofPayment(UUID id, Payment payment) {
        return new LedgerTransaction(id, Kind.PAYMENT, payment.id(), null, payment.paidAt());
    }

    public static LedgerTransaction ofFee(UUID id, Payment payment, String movement, Instant at) {
        return new LedgerTransaction(id, Kind.FEE, payment.id(), movement, at);
    }

    public static LedgerTransaction ofReversal(UUID id, Refund refund, Instant at) {
        return of(Kind.REVERSAL, id, refund, null, at);
    }

    public static LedgerTransaction ofRefund(UUID id, Refund refund, String movement, Instant at) {
        return of(Kind.REFUND, id, refund, movement, at);
    }

    public static LedgerTransaction ofFailedRefund(UUID id, Refund refund, String movement, Instant at) {
        return of(Kind.REFUND_FAILED, id, refund, movement, at);
    }

    /** @param won whether the money came again */
    public static LedgerTransaction ofChargeback(
            UUID id, Chargeback chargeback, boolean won, String movement, Instant at) {
        LedgerTransaction transaction = new LedgerTransaction(
                id, won ? Kind.CHARGEBACK_WON : Kind.CHARGEBACK, chargeback.paymentId(), movement, at);
        transaction.chargebackId = chargeback.id();
        return transaction;
    }

    public static LedgerTransaction ofPayout(UUID id, Payout payout, Instant at) {
        return ofPayout(id, Kind.PAYOUT, payout, at);
    }

    public static LedgerTransaction ofReturnedPayout(UUID id, Payout payout, Instant at) {
        return ofPayout(id, Kind.PAYOUT_RETURNED, payout, at);
    }

    private static LedgerTransaction ofPayout(UUID id, Kind kind, Payout payout, Instant at) {
        LedgerTransaction transaction = new LedgerTransaction(id, kind, null, null, at);
        transaction.payoutId = payout.id();
        return transaction;
    }

    public static LedgerTransaction ofWriteOff(UUID id, WriteOff writeOff) {
        LedgerTransaction transaction =
                new LedgerTransaction(id, Kind.WRITE_OFF, null, writeOff.movement(), writeOff.at());
        transaction.writeOffId = writeOff.id();
        return transaction;
    }

    /** What Stripe has sent to Penny's bank, or has taken back. */
    public static LedgerTransaction ofTransfer(UUID id, String movement, Instant at) {
        return new LedgerTransaction(id, Kind.TRANSFER, null, movement, at);
    }

    private static LedgerTransaction of(Kind kind, UUID id, Refund refund, String movement, Instant at) {
        LedgerTransaction transaction = new LedgerTransaction(id, kind, refund.paymentId(), movement, at);
        transaction.refundId = refund.id();
        return transaction;
    }

    /** Stripe's balance transaction; null where nothing moved at Stripe. */
    public String movement() {
        return movement;
    }

    public Kind kind() {
        return kind;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }
}
