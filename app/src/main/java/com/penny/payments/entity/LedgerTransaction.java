package com.penny.payments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Entries that belong together and sum to zero; the database checks it when they are committed. */
@Entity
@Immutable
@Table(name = "ledger_transaction")
public class LedgerTransaction {

    @Id
    private UUID id;

    private String kind;

    @Column(name = "payment_id")
    private UUID paymentId;

    private Instant at;

    protected LedgerTransaction() {}

    public LedgerTransaction(UUID id, Payment payment) {
        this.id = id;
        this.kind = "PAYMENT";
        this.paymentId = payment.id();
        this.at = payment.paidAt();
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }
}
