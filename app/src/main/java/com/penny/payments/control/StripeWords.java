package com.penny.payments.control;

import com.penny.kernel.Problem;
import com.penny.outbox.NotNow;
import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.SubscriptionWords;
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

    /** Types of events about payments that are acted on. */
    public static final List<String> HEARD = PaymentWords.HEARD;

    private static final Logger LOG = Logger.getLogger(StripeWords.class.getName());

    @Inject
    Transactions transactions;

    @Inject
    StripeEvents events;

    @Inject
    PaymentWords payments;

    @Inject
    SubscriptionWords subscriptions;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    /** Somebody waits at the checkout; letters and receipts come after. */
    @Override
    public int priority() {
        return 70;
    }

    /** All types of events that are acted on. */
    List<String> heard() {
        return Stream.concat(HEARD.stream(), subscriptions.types().stream()).toList();
    }

    /** Keeps an event that has not come before, in the transaction under way; what is to be acted on is left for later. */
    public void take(Received event) {
        String aside = aside(event);
        if (events.addIfNew(event, aside, clock.instant()) && aside == null) {
            outbox.enqueue(NAME, event.id());
        }
    }

    /** Why nothing is to be done about an event; null where something is. */
    private String aside(Received event) {
        if (event.account() != null) {
            return "another account's";
        }
        return heard().contains(event.type()) ? null : "not for us";
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
        String aside = aside(event);
        if (aside != null) {
            done(event, aside);
        } else if (event.subscription() != null) {
            done(event, subscriptions.look(event.subscription()));
        } else {
            payments.act(event);
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

    private void done(Received event, String outcome) {
        transactions.run(Persona.job(), () -> events.processed(event.id(), outcome, clock.instant()));
    }
}
