package com.penny.payments.control;

import com.penny.outbox.Outbox;
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
import java.util.stream.Stream;

/**
 * Acts on what Stripe says of sessions and of payments. What counts is how Stripe has it now: one look at a payment answers all that was
 * said of it before the look.
 */
@ApplicationScoped
public class PaymentWords {

    private static final List<String> PAID =
            List.of("checkout.session.completed", "checkout.session.async_payment_succeeded");

    private static final List<String> NOT_PAID =
            List.of("checkout.session.expired", "checkout.session.async_payment_failed");

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

    /** Types of events that are acted on here. */
    static final List<String> HEARD =
            Stream.of(PAID, NOT_PAID, MOVES).flatMap(List::stream).toList();

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
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws IllegalArgumentException for an event of another type */
    void act(Received event) {
        if (PAID.contains(event.type())) {
            paid(event);
        } else if (NOT_PAID.contains(event.type())) {
            expired(event);
        } else if (MOVES.contains(event.type())) {
            moved(event);
        } else {
            throw new IllegalArgumentException(event.type() + " is not acted on");
        }
    }

    private void paid(Received event) {
        List<String> before = transactions.as(Persona.job(), () -> moves(event));
        PaidSession session = sessions.session(event.objectId());
        transactions.run(Persona.job(), () -> {
            String outcome = settling.settle(session, before);
            events.processed(event.id(), outcome, clock.instant());
            if (session.payment() != null && Settling.BOOKED.contains(outcome)) {
                followed(before);
            }
        });
    }

    private void expired(Received event) {
        transactions.run(Persona.job(), () -> {
            Optional<Checkout> checkout = checkouts.lockBySession(event.objectId());
            checkout.ifPresent(Checkout::expired);
            events.processed(event.id(), checkout.isPresent() ? "expired" : "not ours", clock.instant());
        });
    }

    /** @param before what has been said of the payment when it is looked at */
    private record Known(Payment payment, List<String> before) {}

    /** What came before its payment is heard again when that is booked. */
    private void moved(Received event) {
        Optional<Known> known = transactions.as(Persona.job(), () -> known(event));
        if (known.isEmpty()) {
            return;
        }
        PaymentAtStripe now = stripe.payment(event.paymentIntent());
        transactions.run(Persona.job(), () -> {
            afterPayment.follow(known.get().payment(), now);
            followed(known.get().before());
        });
    }

    private Optional<Known> known(Received event) {
        if (event.paymentIntent() == null) {
            events.processed(event.id(), "no payment", clock.instant());
            return Optional.empty();
        }
        payments.queue(event.paymentIntent());
        List<String> before = moves(event);
        Optional<Payment> payment = payments.byIntent(event.paymentIntent());
        if (payment.isEmpty()) {
            answered(before, StripeEvents.NO_PAYMENT);
        }
        return payment.map(known -> new Known(known, before));
    }

    /** What was said of the same payment, and is not acted on yet. */
    private List<String> moves(Received event) {
        return event.paymentIntent() == null ? List.of() : events.open(event.paymentIntent(), MOVES);
    }

    private void followed(List<String> before) {
        answered(before, "followed");
    }

    private void answered(List<String> before, String outcome) {
        events.processed(before, outcome, clock.instant());
        outbox.drop(StripeWords.NAME, before);
    }
}
