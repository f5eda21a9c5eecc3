package com.penny.disputes.entity;

import com.penny.incidents.DisputeWritten.Code;
import com.penny.kernel.Problem;
import com.penny.payments.Debts.Debt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The word of a person concerned against an incident, and how it was answered. Decided once. */
@Entity
@DynamicUpdate
@Table(name = "dispute")
public class Dispute {

    /** How long Penny has to answer. */
    public static final Duration ANSWER_WITHIN = Duration.ofDays(30);

    @Schema(name = "DisputeState")
    public enum State {
        OPEN,
        /** The claim is withdrawn: the incident does not stand. */
        WITHDRAWN,
        /** The incident stands. */
        STANDS
    }

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

    /** With which somebody without an account came; null for who has one. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "by_code", insertable = false)
    private Code code;

    /** Whom the incident was linked to when it was opened with a code; null for who has an account. */
    @Column(name = "opened_as", insertable = false)
    private UUID openedAs;

    /** The account of whoever came in with the incident's code that opened it; null for nobody. */
    @Column(name = "bearer_id", insertable = false)
    private UUID bearerId;

    /** Sealed. */
    private byte[] statement;

    /** Sealed: where the answer goes to somebody without an account; null for nobody who wants one. */
    @Column(insertable = false)
    private byte[] email;

    /** In which somebody without an account is written to, as a tag. */
    @Column(insertable = false)
    private String language;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(insertable = false)
    private State state = State.OPEN;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "decided_at", insertable = false)
    private Instant decidedAt;

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
        this.dueAt = openedAt.plus(ANSWER_WITHIN);
    }

    /** @throws Problem 409 once it is decided */
    public void requireOpen() {
        if (state != State.OPEN) {
            throw decided();
        }
    }

    public static Problem decided() {
        return Problem.conflict("dispute-decided", "Decided already", "This dispute is decided. Load it again.");
    }

    public UUID id() {
        return id;
    }

    public UUID storeId() {
        return storeId;
    }

    public UUID theftId() {
        return theftId;
    }

    public UUID offenderId() {
        return offenderId;
    }

    /** Whether Penny's answers reach whoever opened it. */
    public boolean reached() {
        return hasPage() || email != null;
    }

    /** Whether whoever opened it reads and answers it in the portal. */
    public boolean hasPage() {
        return accountId != null || bearerId != null;
    }

    /** Of whoever opened it, and is written to; null without one. */
    public UUID accountId() {
        return accountId;
    }

    /** Sealed. */
    public byte[] statement() {
        return statement.clone();
    }

    public State state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Until when it is to be answered. */
    public Instant dueAt() {
        return dueAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
