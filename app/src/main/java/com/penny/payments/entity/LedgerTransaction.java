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

    private enum Kind {
        PAYMENT,
        /** What a payment brought for an incident that does not stand is owed to the payer. */
        REVERSAL,
        REFUND
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    @Column(name = "payment_id")
    private UUID paymentId;

    /** Null for what comes in. */
    @Column(name = "refund_id")
    private UUID refundId;

    private Instant at;

    protected LedgerTransaction() {}

    private LedgerTransaction(UUID id, Kind kind, UUID paymentId, UUID refundId, Instant at) {
        this.id = id;
        this.kind = kind;
        this.paymentId = paymentId;
        this.refundId = refundId;
        this.at = at;
    }

    public static LedgerTransaction ofPayment(UUID id, Payment payment) {
        return new LedgerTransaction(id, Kind.PAYMENT, payment.id(), null, payment.paidAt());
    }

    public static LedgerTransaction ofReversal(UUID id, Refund refund, Instant at) {
        return new LedgerTransaction(id, Kind.REVERSAL, refund.paymentId(), refund.id(), at);
    }

    public static LedgerTransaction ofRefund(UUID id, Refund refund, Instant at) {
        return new LedgerTransaction(id, Kind.REFUND, refund.paymentId(), refund.id(), at);
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }
}
