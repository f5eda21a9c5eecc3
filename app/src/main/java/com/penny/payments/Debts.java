package com.penny.payments;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is owed for approved incidents. */
public interface Debts {

    @Schema(name = "DebtState")
    enum State {
        OPEN,
        PAID,
        DISPUTED,
        WITHDRAWN
    }

    /** One line of what was taken. */
    record Item(String name, int quantity, Money unitPrice) {}

    /**
     * @param most what may be asked for it where it happened; null where nobody knows, and then nothing is asked
     * @param basisPoints the store's share of what is paid, as agreed when the debt arose
     */
    record NewDebt(
            UUID theftId,
            UUID storeId,
            UUID offenderId,
            String reference,
            List<Item> items,
            Money most,
            int basisPoints) {}

    /**
     * @param amount what is asked for: the items, or less where the law lets less be asked
     * @param demanded whether it is asked for at all
     * @param settledAt null while nothing was paid
     * @param takenBackAt since when it is owed again because a bank took back what was paid; null unless it did
     */
    record Debt(
            UUID id,
            UUID theftId,
            UUID storeId,
            UUID offenderId,
            Money amount,
            List<Item> items,
            boolean demanded,
            State state,
            Instant settledAt,
            Instant disputedAt,
            Instant takenBackAt) {

        /** Whether it is to be paid now. */
        public boolean payable() {
            return demanded && state == State.OPEN;
        }
    }

    /** What a payment brought a store, as far as it has not gone back. */
    record Receipt(String number, Instant paidAt, Money amount, Money commission) {}

    /** Opens a debt, once for an incident however often it is asked for. Runs as a job. */
    void open(NewDebt debt);

    /** As far as the persona may see them. */
    List<Debt> ofOffenders(Collection<UUID> offenderIds);

    List<Debt> ofTheft(UUID theftId);

    /** What is open to a store in all. */
    Money outstanding(UUID storeId, String currency);

    /**
     * Stops collection of what is owed for an incident: the debt leaves every total, and its open checkouts are ended.
     *
     * @throws com.penny.kernel.Problem 404 for an incident without a debt, 409 for one that is disputed already, or was
     */
    Debt dispute(UUID theftId);

    /** As {@link #dispute}, also of what was disputed before: by somebody whom whoever disputes it now does not know of. */
    Debt disputeAnew(UUID theftId);

    /**
     * Ends what is owed for an incident that a dispute has overturned, in the transaction under way. What was paid for it goes back to
     * whoever paid, and the shares of it are taken back. Runs as a job; twice is once.
     */
    void withdraw(UUID theftId);

    /** Goes on with what is owed for an incident that stands although it was disputed. Runs as a job; twice is once. */
    void resume(UUID theftId);

    /**
     * Makes what is owed for an incident owed by whom the incident is linked to by now. What somebody else has paid for it goes back
     * to them, and is open again; what was begun to be paid before does not pay it. Runs as a job; twice is once.
     *
     * @param reference the opaque one of that person
     * @param accounts who may have paid it: those of that person; null for whoever has
     */
    void reassign(UUID theftId, UUID offenderId, String reference, Set<UUID> accounts);

    /** Lets what is owed for an incident be disputed anew: who has disputed it is not who owes it. Runs as a job; twice is once. */
    void undispute(UUID theftId);

    /** Payments for this person's debts to the store of the transaction, newest first. */
    List<Receipt> receipts(UUID offenderId);
}
