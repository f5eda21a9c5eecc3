package com.penny.stripesandbox.billing;

import com.penny.stripesandbox.payments.CardPayments;
import com.penny.stripesandbox.payments.EventLog;
import com.penny.stripesandbox.store.ObjectStore;
import com.penny.stripesandbox.store.StripeObject;
import java.time.Clock;

/**
 * The door to this package: the parts, put together.
 *
 * @param subscribing what a person does on the page that begins a subscription
 * @param subscriptions those that there are
 * @param portalSessions visits to the portal
 * @param portal what is done there
 * @param cycle what time brings
 * @param clock tells when something is due
 */
public record Billing(
        Subscribing subscribing,
        Subscriptions subscriptions,
        PortalSessions portalSessions,
        Portal portal,
        Cycle cycle,
        Clock clock) {

    /** @param portalUrl address of the portal, to which a session's id is appended */
    public static Billing create(Clock clock, String portalUrl) {
        EventLog events = new EventLog(clock);
        Invoices invoices = new Invoices(events, new CardPayments(events, clock), clock);
        Subscriptions subscriptions = new Subscriptions(events, invoices, clock);
        Cycle cycle = new Cycle(events, invoices, subscriptions, clock);
        return new Billing(
                new Subscribing(events, new Customers(events, clock), subscriptions, clock),
                subscriptions,
                new PortalSessions(clock, portalUrl),
                new Portal(subscriptions, cycle, new PassingTime(events, cycle), clock),
                cycle,
                clock);
    }

    /** Puts into a new sandbox what is sold, and does what fell due since it ran last. */
    public void resume(ObjectStore store) {
        store.run(work -> Catalogue.fill(work, clock.instant().getEpochSecond()));
        doWhatIsDue(store);
    }

    /** Does all that time alone brings about. */
    public void doWhatIsDue(ObjectStore store) {
        for (StripeObject subscription : store.newestFirst(Subscriptions.TYPE)) {
            store.run(work -> cycle.doWhatIsDue(work, subscription.id()));
        }
    }
}
