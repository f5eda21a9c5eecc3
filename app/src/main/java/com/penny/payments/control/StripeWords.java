package com.penny.payments.control;

import com.penny.kernel.Problem;
import com.penny.outbox.NotNow;
import com.penny.outbox.Task;
import com.penny.payments.SubscriptionWords;
import com.penny.payments.control.stripe.PaymentAtStripe;
import com.penny.payments.control.stripe.StripeCheckouts;
import com.penny.payments.control.stripe.StripeCheckouts.PaidSession;
import com.penny.payments.control.stripe.StripePayments;
import com.penny.payments.entity.Checkout;
import com.penny.payments.entity.Checkouts;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.StripeEvents;
import com.penny.payments.entity.StripeEvents.Received;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Acts on what Stripe said, once for each event, whenever and in whichever order it arrives. What cannot be acted on is left for Penny
 * Ops after a few tries; that Stripe does not answer is waited for as long as it takes.
 */
@ApplicationScoped
public class StripeWords implements Task {

    public static final String NAME = "stripe-event";

    /** Over half a minute: what another transaction was in the way of is over by then. */
    static final int MOST_FAILURES = 5;

    private static final List<String> CHECKOUTS = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.expired",
            "checkout.session.async_payment_failed");

    /** After which a payment is looked at anew. */
    private static final List<String> MOVES = List.of(
            "charge.updated",
            "charge.refunded",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.dispute.created",
            "charge.dispute.updated",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.funds_reinstated",
            "charge.dispute.closed");

    /** Types of events about payments that are acted on. */
    public static final List<String> HEARD =
            Stream.concat(CHECKOUTS.stream(), MOVES.stream()).toList();

    private static final Logger LOG = Logger.getLogger(StripeWords.class.getName());

    @Inject
    Transactions transactions;

    @Inject
    StripeEvents events;

    @Inject
    Checkouts checkouts;

    @Inject
    PaymentBook payments;

    @Inject
    StripeCheckouts sessions;

    @Inject
    StripePayments stripe;

    @Inject
    Settling settling;

    @Inject
    AfterPayment afterPayment;

    @Inject
    SubscriptionWords subscriptions;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    /** All types of events that are acted on. */
    List<String> heard() {
        return Stream.concat(HEARD.stream(), subscriptions.types().stream()).toList();
    }

    @Override
    public void run(String eventId) {
        Optional<Received> found = transactions.as(Persona.job(), () -> events.byId(eventId));
        if (found.isEmpty() || found.get().processed()) {
            return;
        }
        try {
            act(found.get());
        } catch (RuntimeException e) {
            if (waits(e) || !left(eventId, e)) {
                throw e;
            }
        }
    }

    private void act(Received event) {
        if (event.account() != null) {
            transactions.run(Persona.job(), () -> done(event, "another account's"));
        } else if (event.subscription() != null) {
            String outcome = subscriptions.look(event.subscription());
            transactions.run(Persona.job(), () -> done(event, outcome));
        } else if (MOVES.contains(event.type())) {
            moved(event);
        } else {
            session(event);
        }
    }

    private void session(Received event) {
        switch (event.type()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> paid(event);
            case "checkout.session.expired", "checkout.session.async_payment_failed" -> expired(event);
            default -> transactions.run(Persona.job(), () -> done(event, "not for us"));
        }
    }

    /** Whether it is only Stripe that does not answer, or others who are at it. */
    private static boolean waits(RuntimeException failure) {
        return failure instanceof NotNow || failure instanceof Problem problem && problem.status() == 503;
    }

    /** @return whether it is left for people by now */
    private boolean left(String eventId, RuntimeException failure) {
        boolean dead = transactions.as(
                Persona.job(), () -> events.failed(eventId, word(failure), MOST_FAILURES, clock.instant()));
        if (dead) {
            LOG.log(Level.SEVERE, "event " + eventId + " of Stripe could not be acted on and is left", failure);
        }
        return dead;
    }

    private static String word(RuntimeException failure) {
        return failure instanceof Problem problem
                ? problem.slug()
                : failure.getClass().getSimpleName();
    }

    /** The event may be old or of another API version: what counts is the session as Stripe shows it now. */
    private void paid(Received event) {
        PaidSession session = sessions.session(event.objectId());
        transactions.run(Persona.job(), () -> done(event, settling.settle(session)));
    }

    private void expired(Received event) {
        transactions.run(Persona.job(), () -> {
            Optional<Checkout> checkout = checkouts.lockBySession(event.objectId());
            checkout.ifPresent(Checkout::expired);
            done(event, checkout.isPresent() ? "expired" : "not ours");
        });
    }

    /** What came before its payment is heard again when that is booked. */
    private void moved(Received event) {
        Optional<Payment> known = transactions.as(Persona.job(), () -> known(event));
        if (known.isEmpty()) {
            return;
        }
        PaymentAtStripe now = stripe.payment(event.paymentIntent());
        transactions.run(Persona.job(), () -> {
            afterPayment.follow(known.get(), now);
            done(event, "followed");
        });
    }

    private Optional<Payment> known(Received event) {
        if (event.paymentIntent() == null) {
            done(event, "no payment");
            return Optional.empty();
        }
        payments.queue(event.paymentIntent());
        Optional<Payment> payment = payments.byIntent(event.paymentIntent());
        if (payment.isEmpty()) {
            done(event, StripeEvents.NO_PAYMENT);
        }
        return payment;
    }

    private void done(Received event, String outcome) {
        events.processed(event.id(), outcome, clock.instant());
    }
}
