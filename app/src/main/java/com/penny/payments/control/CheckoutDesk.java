package com.penny.payments.control;

import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.payments.control.stripe.StripeGateway;
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
import java.util.stream.Collectors;

/** Lets a person pay everything that is open, in one payment. The call to Stripe stands between two transactions. */
@ApplicationScoped
public class CheckoutDesk {

    /** Well inside what Stripe allows (30 minutes to 24 hours); nobody is hurried. */
    private static final Duration LIFE = Duration.ofHours(23);

    @Inject
    Transactions transactions;

    @Inject
    DebtBook debts;

    @Inject
    Checkouts checkouts;

    @Inject
    StripeGateway stripe;

    @Inject
    Clock clock;

    /** @throws Problem 409 when nothing is owed */
    public Checkout begin(Persona person) {
        Checkout checkout = transactions.as(person, () -> prepare(person));
        if (checkout.usable(clock.instant())) {
            return checkout;
        }
        StripeGateway.OpenSession session = stripe.create(checkout);
        return transactions.as(person, () -> {
            Checkout locked = checkouts.lock(checkout.id()).orElseThrow(() -> Problem.notFound("payment"));
            locked.opened(session.id(), session.url());
            return locked;
        });
    }

    private Checkout prepare(Persona person) {
        checkouts.queue(person.accountId());
        List<DebtRecord> open = debts.open(person.offenderIds());
        if (open.isEmpty()) {
            throw Problem.conflict("nothing-owed", "Nothing to pay", "Nothing is open at the moment.");
        }
        String currency = open.get(0).amount().currency();
        List<DebtRecord> payable = open.stream()
                .filter(debt -> debt.amount().currency().equals(currency))
                .toList();
        String key = key(person, payable);
        return checkouts.byKey(key).orElseGet(() -> {
            Money total = payable.stream().map(DebtRecord::amount).reduce(Money.zero(currency), Money::plus);
            Checkout fresh = new Checkout(
                    Ids.next(clock),
                    person.accountId(),
                    total,
                    key,
                    clock.instant(),
                    clock.instant().plus(LIFE));
            checkouts.add(fresh, payable);
            return fresh;
        });
    }

    /** The same debts give the same key, so that two taps make one session; an ended attempt makes room for the next. */
    private String key(Persona person, List<DebtRecord> payable) {
        String debtsAndAmounts = payable.stream()
                .map(debt -> debt.id() + ":" + debt.amount())
                .sorted()
                .collect(Collectors.joining(","));
        return Secrets.hash(person.accountId() + "|" + debtsAndAmounts + "|" + checkouts.ended(person.accountId()));
    }
}
