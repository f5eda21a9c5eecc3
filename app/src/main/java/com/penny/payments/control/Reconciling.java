package com.penny.payments.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.outbox.Task;
import com.penny.payments.SubscriptionWords;
import com.penny.payments.control.stripe.StripeLists;
import com.penny.payments.control.stripe.StripeLists.Moved;
import com.penny.payments.control.stripe.StripeLists.Paid;
import com.penny.payments.control.stripe.StripeLists.Said;
import com.penny.payments.entity.Difference.Kind;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.Reconciliation;
import com.penny.payments.entity.ReconciliationBook;
import com.penny.payments.entity.ReconciliationBook.Booked;
import com.penny.payments.entity.ReconciliationBook.Found;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds the books against Stripe: what it has moved, which sessions were paid and what it has said, in a span of time. Its instance is
 * the reconciliation. However often it runs, it comes to the same.
 */
@ApplicationScoped
public class Reconciling implements Task {

    public static final String NAME = "reconcile";

    /** A session may be paid as long after it was begun. */
    private static final Duration LONGEST_SESSION = Duration.ofDays(1);

    /** What Stripe has of the span; asked for between transactions. */
    private record AtStripe(List<Moved> moved, List<Paid> paid, List<Said> said) {}

    @Inject
    ReconciliationBook book;

    @Inject
    Ledger ledger;

    @Inject
    StripeLists stripe;

    @Inject
    StripeWords words;

    @Inject
    SubscriptionWords subscriptions;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    /** What people wait for goes first. */
    @Override
    public int priority() {
        return 20;
    }

    @Override
    public void run(String instance) {
        UUID id = UUID.fromString(instance);
        Reconciliation span = transactions.as(Persona.job(), () -> book.lock(id));
        if (span.finishedAt() != null) {
            return;
        }
        Instant look = clock.instant();
        AtStripe there = new AtStripe(
                stripe.moved(span.from(), span.to()),
                stripe.paid(span.from().minus(LONGEST_SESSION), span.to()),
                stripe.said(span.from(), span.to(), words.heard()));
        Map<String, Instant> unknown = unknown(span, there);
        transactions.run(Persona.job(), () -> {
            there.moved().stream().filter(Reconciling::transfer).forEach(this::transferred);
            List<Found> found = compare(there);
            unknown.forEach((movement, booked) -> found.add(
                    new Found(Kind.NOT_AT_STRIPE, movement, "balance_transaction", null, null, null, booked)));
            found.forEach(each -> book.keep(Ids.next(clock), each, look));
            book.gone(span.from(), span.to(), look);
            book.lock(id).finish(there.moved().size(), found.size(), clock.instant());
        });
    }

    /** Between Stripe and Penny's bank: nobody has to say what it was. Source: Stripe, reporting categories. */
    private static boolean transfer(Moved moved) {
        return moved.type().equals("payout") || moved.type().equals("payout_reversal");
    }

    private void transferred(Moved moved) {
        if (!ledger.booked(moved.id())) {
            new Posting(LedgerTransaction.ofTransfer(Ids.next(clock), moved.id(), moved.at()), clock)
                    .debit(Account.STRIPE_CLEARING, moved.net())
                    .debit(Account.STRIPE_FEES, moved.fee())
                    .credit(Account.BANK, moved.net().plus(moved.fee()))
                    .into(ledger);
        }
    }

    /** What the books have and Stripe does not know: late words are booked in another span than they are of, so it is asked. */
    private Map<String, Instant> unknown(Reconciliation span, AtStripe there) {
        Map<String, Instant> booked =
                new HashMap<>(transactions.as(Persona.job(), () -> book.bookedBetween(span.from(), span.to())));
        there.moved().forEach(moved -> booked.remove(moved.id()));
        booked.keySet().removeIf(stripe::knows);
        return booked;
    }

    private List<Found> compare(AtStripe there) {
        List<Found> found = new ArrayList<>();
        Set<String> known = book.payments(intents(there));
        Set<String> missing = new HashSet<>();
        for (Paid paid : there.paid()) {
            if (paid.checkoutId() != null && !known.contains(paid.paymentIntent())) {
                missing.add(paid.paymentIntent());
                found.add(new Found(
                        Kind.PAYMENT_NOT_BOOKED,
                        paid.id(),
                        "checkout.session",
                        paid.paymentIntent(),
                        paid.amount(),
                        null,
                        paid.at()));
            }
        }
        Map<String, Booked> booked =
                book.booked(there.moved().stream().map(Moved::id).toList());
        // What stores pay for their subscriptions is nobody's but Penny's, and in no ledger of theirs.
        Set<String> subscribers = subscriptions.paid(intents(there));
        for (Moved moved : there.moved()) {
            // What belongs to a payment that is not booked comes with it.
            if (moved.paymentIntent() == null
                    || !missing.contains(moved.paymentIntent()) && !subscribers.contains(moved.paymentIntent())) {
                compare(moved, booked.get(moved.id()), known, found);
            }
        }
        Set<String> heard =
                book.heard(there.said().stream().map(said -> said.event().id()).toList());
        for (Said said : there.said()) {
            if (!heard.contains(said.event().id())) {
                found.add(new Found(
                        Kind.EVENT_NOT_HEARD,
                        said.event().id(),
                        said.event().type(),
                        said.event().paymentIntent(),
                        null,
                        null,
                        said.at()));
            }
        }
        return found;
    }

    private static Set<String> intents(AtStripe there) {
        Set<String> intents = new HashSet<>();
        there.paid().forEach(paid -> intents.add(paid.paymentIntent()));
        there.moved().stream()
                .map(Moved::paymentIntent)
                .filter(intent -> intent != null)
                .forEach(intents::add);
        return intents;
    }

    private static void compare(Moved moved, Booked booked, Set<String> known, List<Found> found) {
        if (booked == null) {
            Kind kind = moved.paymentIntent() != null && known.contains(moved.paymentIntent())
                    ? Kind.MOVEMENT_NOT_BOOKED
                    : Kind.MOVEMENT_OF_NOBODY;
            found.add(difference(kind, moved, moved.net(), null));
            return;
        }
        // A payment is booked before Stripe has settled its fee, and the fee has the movement.
        Money there = booked.kind() == LedgerTransaction.Kind.FEE ? moved.fee().negated() : moved.net();
        if (!there.equals(booked.clearing())) {
            found.add(difference(Kind.AMOUNT_DIFFERS, moved, there, booked.clearing()));
        }
    }

    private static Found difference(Kind kind, Moved moved, Money atStripe, Money booked) {
        return new Found(kind, moved.id(), moved.type(), moved.paymentIntent(), atStripe, booked, moved.at());
    }
}
