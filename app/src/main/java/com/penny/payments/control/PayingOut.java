package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.Payout;
import com.penny.payments.entity.PayoutHolds;
import com.penny.payments.entity.Payouts;
import com.penny.payments.entity.StoreAccounts;
import com.penny.payments.entity.WriteOff;
import com.penny.payments.entity.WriteOffs;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What stores are paid of what they are owed. In the transaction under way, which is Penny Ops'. */
@ApplicationScoped
public class PayingOut {

    @Inject
    StoreAccounts accounts;

    @Inject
    Payouts payouts;

    @Inject
    PayoutHolds holds;

    @Inject
    WriteOffs writeOffs;

    @Inject
    Ledger ledger;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * Books what was paid to a store, once for an id. Also to one that has closed meanwhile: what it has earned is its own.
     *
     * @param reference by which the store finds it on its statement
     * @throws Problem 409 for more than it is owed, while its payouts are held, and for an id that something else has
     */
    public Payout pay(UUID payoutId, UUID storeId, Money amount, String reference) {
        accounts.queue(storeId);
        Optional<Payout> before = payouts.find(payoutId);
        if (before.isPresent()) {
            return before.filter(payout -> payout.is(storeId, amount, reference))
                    .orElseThrow(PayingOut::taken);
        }
        if (holds.since(storeId).isPresent()) {
            throw Problem.conflict(
                    "payouts-held",
                    "Payouts of this store are held",
                    "Nothing is paid to it while somebody has doubts about its account. Read why, and have a colleague lift it.");
        }
        Money owed = accounts.balance(storeId, amount.currency());
        if (amount.minor() > owed.minor()) {
            throw Problem.conflict(
                    "more-than-owed", "More than is owed", "The store is owed " + owed + ". Pay out that at most.");
        }
        Instant now = clock.instant();
        Payout payout = new Payout(
                payoutId, storeId, amount, reference, transactions.current().accountId(), now);
        payouts.add(payout);
        LedgerTransaction booking = LedgerTransaction.ofPayout(Ids.next(clock), payout, now);
        book(booking, LedgerEntry.ofPayout(Ids.next(clock), booking, payout, amount), Account.BANK);
        tell(storeId, "commission.paid-out", payoutId, amount);
        return payout;
    }

    /**
     * Books that what was paid to a store has come back: it is owed as before. Twice is once.
     *
     * @param reason the bank's word for it
     * @throws Problem 404 for a payout of another store as well
     */
    public Payout returned(UUID storeId, UUID payoutId, String reason) {
        accounts.queue(storeId);
        Payout payout = payouts.find(payoutId)
                .filter(found -> found.storeId().equals(storeId))
                .orElseThrow(() -> Problem.notFound("payout"));
        if (payout.state() == Payout.State.RETURNED) {
            return payout;
        }
        Instant now = clock.instant();
        payout.returned(transactions.current().accountId(), reason.strip(), now);
        LedgerTransaction booking = LedgerTransaction.ofReturnedPayout(Ids.next(clock), payout, now);
        book(
                booking,
                LedgerEntry.ofPayout(
                        Ids.next(clock), booking, payout, payout.amount().negated()),
                Account.BANK);
        tell(payout.storeId(), "commission.payout-returned", payoutId, payout.amount());
        return payout;
    }

    /**
     * Gives up what a store has had too much and will not give back, once for an id.
     *
     * @throws Problem 409 for more than it has had too much, and for an id that something else has
     */
    public WriteOff giveUp(UUID writeOffId, UUID storeId, Money amount, String reason) {
        accounts.queue(storeId);
        Optional<WriteOff> before = writeOffs.find(writeOffId);
        if (before.isPresent()) {
            return before.filter(writeOff -> writeOff.is(storeId, amount)).orElseThrow(PayingOut::taken);
        }
        Money tooMuch = accounts.balance(storeId, amount.currency()).negated();
        if (amount.minor() > tooMuch.minor()) {
            throw Problem.conflict(
                    "nothing-to-give-up",
                    "Nothing to give up",
                    "Only what a store has had too much can be given up; its balance is " + tooMuch.negated() + ".");
        }
        Instant now = clock.instant();
        WriteOff writeOff = WriteOff.ofStore(
                writeOffId,
                storeId,
                amount,
                reason.strip(),
                transactions.current().accountId(),
                now);
        writeOffs.add(writeOff);
        LedgerTransaction booking = LedgerTransaction.ofWriteOff(Ids.next(clock), writeOff);
        book(booking, LedgerEntry.ofWriteOff(Ids.next(clock), booking, writeOff), Account.WRITE_OFFS);
        tell(storeId, "commission.written-off", writeOffId, amount);
        return writeOff;
    }

    /** What Stripe has moved for nothing that is in the books. @param amount less Stripe's fee; below zero for what went */
    public void giveUp(String movement, Money amount, String reason) {
        Instant now = clock.instant();
        WriteOff writeOff = WriteOff.ofMovement(
                Ids.next(clock),
                movement,
                amount.negated(),
                reason,
                transactions.current().accountId(),
                now);
        writeOffs.add(writeOff);
        LedgerTransaction booking = LedgerTransaction.ofWriteOff(Ids.next(clock), writeOff);
        book(booking, new LedgerEntry(Ids.next(clock), booking, Account.STRIPE_CLEARING, amount), Account.WRITE_OFFS);
        audit.record(
                null,
                "payment.movement-written-off",
                writeOff.id(),
                Map.of("movement", movement, "minor", amount.minor()));
    }

    private void book(LedgerTransaction booking, LedgerEntry entry, Account other) {
        ledger.add(
                booking,
                List.of(
                        entry,
                        new LedgerEntry(
                                Ids.next(clock), booking, other, entry.amount().negated())));
    }

    private void tell(UUID storeId, String action, UUID subject, Money amount) {
        outbox.tell(Persona.Role.STORE, storeId, "ledger", subject, false);
        audit.record(storeId, action, subject, Map.of("minor", amount.minor(), "currency", amount.currency()));
    }

    private static Problem taken() {
        return Problem.conflict(
                "id-taken",
                "This id is taken",
                "Something else was booked with this id. Look at the store's account, then ask anew with an id of its own.");
    }
}
