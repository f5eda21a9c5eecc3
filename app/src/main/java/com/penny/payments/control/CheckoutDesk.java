package com.penny.payments.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.payments.control.stripe.StripeCheckouts;
import com.penny.payments.control.stripe.StripeCheckouts.PaidSession;
import com.penny.payments.entity.Checkout;
import com.penny.payments.entity.Checkouts;
import com.penny.payments.entity.DebtBook;
import com.penny.payments.entity.DebtRecord;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets a person pay everything that is open, in one payment. The call to Stripe stands between two transactions. */
@ApplicationScoped
public class CheckoutDesk {

    /** Well inside what Stripe allows (30 minutes to 24 hours); nobody is hurried. */
    private static final Duration LIFE = Duration.ofHours(23);

    /** Stripe takes no session that would end within half an hour; nor would anybody want one. */
    private static final Duration LEAST_LEFT = Duration.ofMinutes(31);

    @Inject
    Transactions transactions;

    @Inject
    DebtBook debts;

    @Inject
    Checkouts checkouts;

    @Inject
    Settling settling;

    @Inject
    StripeCheckouts stripe;

    @Inject
    Clock clock;

    /** @throws Problem 409 when nothing is owed, or a bank is still moving the money */
    public Checkout begin(Persona person) {
        transactions.as(person, () -> outdated(person)).forEach(old -> end(person, old));
        Checkout checkout = transactions.as(person, () -> prepare(person));
        if (checkout.usable(clock.instant())) {
            return checkout;
        }
        StripeCheckouts.OpenSession session = stripe.create(checkout);
        return transactions
                .as(person, () -> opened(person, checkout.id(), session))
                .orElseThrow(() -> {
                    // What it would pay was disputed or settled meanwhile.
                    stripe.expire(session.id());
                    return Problem.conflict(
                            "payment-outdated",
                            "Nothing was charged",
                            "What is open has changed meanwhile. Look at the letter again, then pay what it shows.");
                });
    }

    /** Attempts under way that would pay something else than what is open now, or that are about to run out. */
    private List<Checkout> outdated(Persona person) {
        checkouts.queue(person.accountId());
        List<DebtRecord> payable = payable(person);
        return checkouts.underWayOf(person.accountId()).stream()
                .filter(checkout -> !pays(checkout, payable))
                .toList();
    }

    /** Asks Stripe before giving up an attempt: its word may have been lost on the way. */
    private void end(Persona person, Checkout old) {
        if (old.stripeSessionId() != null) {
            PaidSession session = stripe.session(old.stripeSessionId());
            if (session.paid()) {
                transactions.run(Persona.job(), () -> settling.settle(session));
                return;
            }
            if (session.complete()) {
                throw Problem.conflict(
                        "payment-under-way",
                        "A payment is under way",
                        "Your bank is still moving the money of your last payment. Look again in a few days.");
            }
            stripe.expire(old.stripeSessionId());
        }
        transactions.run(person, () -> checkouts.lock(old.id()).ifPresent(Checkout::expired));
    }

    private Checkout prepare(Persona person) {
        checkouts.queue(person.accountId());
        List<DebtRecord> payable = payable(person);
        if (payable.isEmpty()) {
            throw Problem.conflict("nothing-owed", "Nothing to pay", "Nothing is open at the moment.");
        }
        return checkouts.underWayOf(person.accountId()).stream()
                .filter(checkout -> pays(checkout, payable))
                .findFirst()
                .orElseGet(() -> fresh(person, payable));
    }

    private Checkout fresh(Persona person, List<DebtRecord> payable) {
        Money total = total(payable);
        Checkout fresh = new Checkout(
                Ids.next(clock),
                person.accountId(),
                total,
                key(person, payable),
                clock.instant(),
                clock.instant().plus(LIFE));
        checkouts.add(fresh, payable);
        return fresh;
    }

    /** Nothing when the attempt was ended, or something it would pay was disputed or settled, while Stripe was asked. */
    private Optional<Checkout> opened(Persona person, UUID checkoutId, StripeCheckouts.OpenSession session) {
        Checkout checkout = checkouts.lock(checkoutId).orElseThrow(() -> Problem.notFound("payment"));
        if (!checkout.underWay() || !pays(checkout, payable(person))) {
            checkout.expired();
            return Optional.empty();
        }
        checkout.opened(session.id(), session.url());
        return Optional.of(checkout);
    }

    /** What one payment can settle: everything open in the currency of the oldest. */
    private List<DebtRecord> payable(Persona person) {
        List<DebtRecord> open = debts.open(person.offenderIds());
        return open.stream()
                .filter(debt ->
                        debt.amount().currency().equals(open.get(0).amount().currency()))
                .toList();
    }

    private boolean pays(Checkout checkout, List<DebtRecord> payable) {
        return !payable.isEmpty()
                && clock.instant().plus(LEAST_LEFT).isBefore(checkout.expiresAt())
                && checkout.amount().equals(total(payable))
                && Set.copyOf(checkouts.debts(checkout.id()))
                        .equals(payable.stream().map(DebtRecord::id).collect(Collectors.toSet()));
    }

    private static Money total(List<DebtRecord> payable) {
        return payable.stream()
                .map(DebtRecord::amount)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("nothing is payable"));
    }

    /**
     * The same debts give the same key, so that two taps make one session; an ended attempt makes room for the next, and so does a
     * payment that has gone back and left its debt open.
     */
    private String key(Persona person, List<DebtRecord> payable) {
        String debtsAndAmounts = payable.stream()
                .map(debt -> debt.id() + ":" + debt.round() + ":" + debt.amount())
                .sorted()
                .collect(Collectors.joining(","));
        return Secrets.hash(person.accountId() + "|" + debtsAndAmounts + "|" + checkouts.ended(person.accountId()));
    }
}
