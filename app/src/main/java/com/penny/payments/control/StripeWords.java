package com.penny.payments.control;

import com.penny.outbox.Task;
import com.penny.payments.control.stripe.StripeGateway;
import com.penny.payments.control.stripe.StripeGateway.PaidSession;
import com.penny.payments.entity.Checkout;
import com.penny.payments.entity.Checkouts;
import com.penny.payments.entity.StripeEvents;
import com.penny.payments.entity.StripeEvents.Received;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Acts on what Stripe said, once for each event, whenever and in whichever order it arrives. */
@ApplicationScoped
public class StripeWords implements Task {

    public static final String NAME = "stripe-event";

    @Inject
    Transactions transactions;

    @Inject
    StripeEvents events;

    @Inject
    Checkouts checkouts;

    @Inject
    StripeGateway stripe;

    @Inject
    Settling settling;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String eventId) {
        Optional<Received> found = transactions.as(Persona.job(), () -> events.byId(eventId));
        if (found.isEmpty() || found.get().processed()) {
            return;
        }
        Received event = found.get();
        switch (event.type()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> paid(event);
            case "checkout.session.expired", "checkout.session.async_payment_failed" -> expired(event);
            default -> transactions.run(Persona.job(), () -> done(event, "not for us"));
        }
    }

    /** The event may be old or of another API version: what counts is the session as Stripe shows it now. */
    private void paid(Received event) {
        PaidSession session = stripe.session(event.objectId());
        transactions.run(Persona.job(), () -> done(event, settling.settle(session)));
    }

    private void expired(Received event) {
        transactions.run(Persona.job(), () -> {
            Optional<Checkout> checkout = checkouts.lockBySession(event.objectId());
            checkout.ifPresent(Checkout::expired);
            done(event, checkout.isPresent() ? "expired" : "not ours");
        });
    }

    private void done(Received event, String outcome) {
        events.processed(event.id(), outcome, clock.instant());
    }
}
