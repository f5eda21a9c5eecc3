package com.penny.payments.entity;

import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.payments.Debts;
import com.penny.payments.Debts.Item;
import com.penny.payments.Debts.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@DynamicUpdate
@Table(name = "debt")
public class DebtRecord {

    @Id
    private UUID id;

    @Column(name = "store_id")
    private UUID storeId;

    @Column(name = "theft_id")
    private UUID theftId;

    @Column(name = "offender_id")
    private UUID offenderId;

    private String reference;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Item> items;

    @Column(name = "basis_points")
    private int basisPoints;

    /** False where nobody knows what may be asked for. */
    private boolean demanded;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "disputed_at")
    private Instant disputedAt;

    private int round;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "reassigned_at")
    private Instant reassignedAt;

    protected DebtRecord() {}

    public DebtRecord(UUID id, Debts.NewDebt debt, Instant now) {
        Money total = debt.items().stream()
                .map(item -> item.unitPrice().times(item.quantity()))
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("a debt needs an item"));
        this.id = id;
        this.storeId = debt.storeId();
        this.theftId = debt.theftId();
        this.offenderId = debt.offenderId();
        this.reference = debt.reference();
        // The law of a place speaks of its own money.
        this.demanded = debt.most() != null && debt.most().currency().equals(total.currency());
        this.amountMinor = (demanded ? total.least(debt.most()) : total).minor();
        this.currency = total.currency();
        this.items = debt.items();
        this.basisPoints = debt.basisPoints();
        this.state = State.OPEN;
        this.createdAt = now;
    }

    /** Money came. A dispute stays a dispute: paying never ends the right to one. */
    public void settle(Instant paidAt) {
        settledAt = paidAt;
        takenBackAt = null;
        if (state == State.OPEN) {
            state = State.PAID;
        }
    }

    /** Once: a dispute that was decided is not opened again by the same words. */
    public void dispute(Instant now) {
        if (disputedAt != null) {
            throw undisputable();
        }
        disputeAnew(now);
    }

    /** Also where it was disputed before, by somebody else. */
    public void disputeAnew(Instant now) {
        state = State.DISPUTED;
        disputedAt = now;
    }

    public void withdraw() {
        state = State.WITHDRAWN;
    }

    public boolean withdrawn() {
        return state == State.WITHDRAWN;
    }

    /** It is owed again, or paid, as before. */
    public void resume() {
        state = settledAt == null ? State.OPEN : State.PAID;
    }

    public void owedBy(UUID offender, String itsReference) {
        offenderId = offender;
        reference = itsReference;
    }

    /** Somebody else owes it: what a bank took back was not theirs. */
    public void reassigned(Instant now) {
        reassignedAt = now;
        takenBackAt = null;
    }

    /** Whoever paid it has it back. */
    public void reopen() {
        settledAt = null;
        round++;
        if (state == State.PAID) {
            state = State.OPEN;
        }
    }

    /** A bank has taken back what was paid for it, and keeps it: it is owed as before. */
    public void takenBack(Instant now) {
        reopen();
        takenBackAt = now;
    }

    /** As if nobody had disputed it. */
    public void undispute() {
        disputedAt = null;
        if (state == State.DISPUTED) {
            resume();
        }
    }

    /** Whether it is owed by somebody else than when a payment was begun. */
    public boolean reassignedSince(Instant begun) {
        return reassignedAt != null && !begun.isAfter(reassignedAt);
    }

    /** Whether it stands and money came for it. */
    public boolean paid() {
        return settled() && state != State.WITHDRAWN;
    }

    /** Why it cannot be disputed, or not again. */
    public Problem undisputable() {
        return state == State.DISPUTED
                ? Problem.conflict(
                        "already-disputed", "Already disputed", "Your dispute is with us. You will hear from us.")
                : Problem.conflict(
                        "dispute-decided",
                        "Your dispute was decided",
                        "Read the decision in your letter. If you do not agree, write to Penny; the address stands there too.");
    }

    public boolean settled() {
        return settledAt != null;
    }

    /** Whether nothing is to be paid for it any more. */
    public boolean over() {
        return settled() || state == State.WITHDRAWN;
    }

    public Debts.Debt debt() {
        return new Debts.Debt(
                id, theftId, storeId, offenderId, amount(), items, demanded, state, settledAt, disputedAt, takenBackAt);
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

    public String reference() {
        return reference;
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /** How often whoever paid it has had it back, since it was not theirs. */
    public int round() {
        return round;
    }

    public int basisPoints() {
        return basisPoints;
    }
}
