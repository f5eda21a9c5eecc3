package com.penny.stripesandbox.billing;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.stripesandbox.payments.CheckoutSessions;
import com.penny.stripesandbox.payments.EventLog;
import com.penny.stripesandbox.payments.EventType;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;

/** What a person can do on the page of an open session that begins a subscription. Each session begins at most one. */
public final class Subscribing {
    private static final String UNKNOWN = "store@example.com";

    private final EventLog events;
    private final Customers customers;
    private final Subscriptions subscriptions;
    private final Clock clock;

    Subscribing(EventLog events, Customers customers, Subscriptions subscriptions, Clock clock) {
        this.events = events;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Begins the subscription with the test card; a session that is over is left as it is. */
    public StripeObject subscribe(UnitOfWork work, StripeObject session) {
        if (!session.is("status", "open")) {
            return session;
        }
        JsonNode price = work.find("price", session.note("price").textValue())
                .orElseThrow()
                .toPublicJson();
        StripeObject customer = customer(work, session);
        StripeObject subscription = subscriptions.begin(
                work,
                NewSubscription.of(session, customer, price, clock.instant().getEpochSecond()));
        boolean paid = session.number("amount_total") > 0;
        StripeObject complete = work.put(CheckoutSessions.completed(session, customer.text("email"))
                .with("customer", subscription.text("customer"))
                .with("invoice", subscription.text("latest_invoice"))
                .with("payment_status", paid ? "paid" : "no_payment_required")
                .with("subscription", subscription.id())
                .withoutNote("declined"));
        events.record(work, EventType.CHECKOUT_SESSION_COMPLETED, complete);
        return complete;
    }

    /** Tries a card that the bank refuses; the session stays open for another try. */
    public StripeObject decline(UnitOfWork work, StripeObject session) {
        return session.is("status", "open") ? work.put(session.withNote("declined", 1)) : session;
    }

    private StripeObject customer(UnitOfWork work, StripeObject session) {
        if (session.text("customer") != null) {
            return Customers.leave(work, Customers.find(work, session.text("customer")), Card.PAYS);
        }
        String email = session.text("customer_email");
        return customers.create(work, email == null ? UNKNOWN : email, session.text("currency"));
    }
}
