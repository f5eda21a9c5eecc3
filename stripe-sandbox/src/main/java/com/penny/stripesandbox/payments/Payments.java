package com.penny.stripesandbox.payments;

import com.penny.stripesandbox.store.ObjectStore;
import java.time.Clock;
import java.time.Duration;

/**
 * The door to this package: the parts, put together.
 *
 * @param sessions checkout sessions
 * @param checkout what a person does on the checkout page
 * @param delayed payments that wait for a bank
 * @param late payments whose money is booked later
 * @param refunds money going back
 * @param disputes money that payers' banks take back
 * @param payouts money that goes to the merchant's bank
 * @param clock tells when something is due
 */
public record Payments(
        CheckoutSessions sessions,
        Checkout checkout,
        DelayedPayments delayed,
        LateSettlements late,
        Refunds refunds,
        CardDisputes disputes,
        Payouts payouts,
        Clock clock) {

    /**
     * @param pageUrl address of the checkout page, to which a session's id is appended
     * @param bankDelay how long a bank takes to answer for a delayed payment or a bank refund
     */
    public static Payments create(Clock clock, String pageUrl, Duration bankDelay) {
        EventLog events = new EventLog(clock);
        DelayedPayments delayed = new DelayedPayments(events, clock, bankDelay);
        LateSettlements late = new LateSettlements(events, clock, bankDelay);
        return new Payments(
                new CheckoutSessions(events, clock, pageUrl),
                new Checkout(events, delayed, late, clock),
                delayed,
                late,
                new Refunds(events, clock, bankDelay),
                new CardDisputes(events, clock),
                new Payouts(events, clock),
                clock);
    }

    /** Brings what an earlier run kept up to date: where the page is now, and what fell due in between. */
    public void resume(ObjectStore store) {
        store.run(sessions::readdress);
        doWhatIsDue(store);
    }

    /** Does all that time alone brings about: expiry, the bank's answers, money becoming available. */
    public void doWhatIsDue(ObjectStore store) {
        store.run(sessions::expireOverdue);
        store.run(delayed::settleDue);
        store.run(late::settleDue);
        store.run(refunds::settleDue);
        store.run(work -> BalanceTransactions.release(work, clock.instant().getEpochSecond()));
    }
}
