package com.penny.disputes.entity;

import com.penny.payments.Debts.Debt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "dispute")
public class Dispute {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "theft_id")
    private UUID theftId;

    @Column(name = "debt_id")
    private UUID debtId;

    @Column(name = "offender_id")
    private UUID offenderId;

    @Column(name = "account_id")
    private UUID accountId;

    /** Sealed. */
    private byte[] statement;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Dispute() {}

    /** @param statement sealed */
    public Dispute(UUID id, Debt debt, UUID accountId, byte[] statement, Instant openedAt) {
        this.id = id;
        this.storeId = debt.storeId();
        this.theftId = debt.theftId();
        this.debtId = debt.id();
        this.offenderId = debt.offenderId();
        this.accountId = accountId;
        this.statement = statement.clone();
        this.openedAt = openedAt;
    }

    public UUID id() {
        return id;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
