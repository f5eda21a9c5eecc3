package com.penny.payments.control;

import com.penny.kernel.Problem;
import com.penny.payments.control.stripe.PaymentAtStripe;
import com.penny.payments.control.stripe.StripeCheckouts;
import com.penny.payments.control.stripe.StripeLists;
import com.penny.payments.control.stripe.StripePayments;
import com.penny.payments.entity.Difference;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.StripeEvents.Received;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Does what a difference proposes, by the same way as the word that was lost would have. Begins its own transactions. */
@ApplicationScoped
public class Repairs {

    @Inject
    StripeCheckouts sessions;

    @Inject
    StripePayments payments;

    @Inject
    StripeLists lists;

    @Inject
    Settling settling;

    @Inject
    AfterPayment afterPayment;

    @Inject
    PaymentBook book;

    @Inject
    Ledger ledger;

    @Inject
    StripeWords words;

    @Inject
    Transactions transactions;

    /** @throws Problem 409 where there is nothing to apply, or it has not helped */
    public void apply(Difference difference) {
        switch (difference.kind()) {
            case PAYMENT_NOT_BOOKED -> settle(difference.stripeId());
            case MOVEMENT_NOT_BOOKED -> follow(difference);
            case EVENT_NOT_HEARD -> hear(difference.stripeId());
            default ->
                throw Problem.conflict(
                        "nothing-to-apply",
                        "Nothing to apply",
                        "The books cannot tell which side is right. Look into it in Stripe's dashboard, then set it aside.");
        }
    }

    private void settle(String session) {
        StripeCheckouts.PaidSession paid = sessions.session(session);
        String outcome = transactions.as(Persona.job(), () -> settling.settle(paid));
        if (!Settling.BOOKED.contains(outcome)) {
            throw notRepaired();
        }
    }

    private void follow(Difference difference) {
        PaymentAtStripe now = payments.payment(difference.paymentIntent());
        boolean booked = transactions.as(Persona.job(), () -> {
            book.byIntent(difference.paymentIntent()).ifPresent(payment -> afterPayment.follow(payment, now));
            return ledger.booked(difference.stripeId());
        });
        if (!booked) {
            throw notRepaired();
        }
    }

    private void hear(String id) {
        Received event = lists.event(id);
        transactions.run(Persona.knowing(id), () -> words.take(event));
    }

    private static Problem notRepaired() {
        return Problem.conflict(
                "not-repaired",
                "It did not help",
                "Stripe has it in a way that the books cannot take, such as another currency. Look into it in Stripe's dashboard.");
    }
}
