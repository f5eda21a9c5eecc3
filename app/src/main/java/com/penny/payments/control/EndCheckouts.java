package com.penny.payments.control;

import com.penny.outbox.Task;
import com.penny.payments.control.stripe.StripeGateway;
import com.penny.payments.entity.Checkout;
import com.penny.payments.entity.Checkouts;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Ends every checkout under way that would still pay a debt which is disputed or settled. */
@ApplicationScoped
public class EndCheckouts implements Task {

    static final String NAME = "end-checkouts";

    @Inject
    Transactions transactions;

    @Inject
    Checkouts checkouts;

    @Inject
    StripeGateway stripe;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        List<Checkout> underWay = transactions.as(Persona.job(), () -> checkouts.underWay(UUID.fromString(instance)));
        for (Checkout checkout : underWay) {
            if (checkout.stripeSessionId() != null) {
                stripe.expire(checkout.stripeSessionId());
            }
            transactions.run(Persona.job(), () -> checkouts.lock(checkout.id()).ifPresent(Checkout::expired));
        }
    }
}
