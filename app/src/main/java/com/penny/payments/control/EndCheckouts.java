package com.penny.payments.control;

import com.penny.outbox.Outbox;
import com.penny.outbox.Task;
import com.penny.payments.control.stripe.StripeCheckouts;
import com.penny.payments.entity.Checkout;
import com.penny.payments.entity.Checkouts;
import com.penny.payments.entity.DebtBook;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Ends every checkout under way that would still pay a debt which is disputed or settled, and tells the store, which whoever
 * disputed may not do.
 */
@ApplicationScoped
public class EndCheckouts implements Task {

    static final String NAME = "end-checkouts";

    @Inject
    Transactions transactions;

    @Inject
    DebtBook debts;

    @Inject
    Checkouts checkouts;

    @Inject
    Outbox outbox;

    @Inject
    StripeCheckouts stripe;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID debtId = UUID.fromString(instance);
        List<Checkout> underWay = transactions.as(Persona.job(), () -> {
            outbox.tell(Persona.Role.STORE, debts.byId(debtId).storeId(), "ledger", debtId, false);
            return checkouts.underWay(debtId);
        });
        for (Checkout checkout : underWay) {
            if (checkout.stripeSessionId() != null) {
                stripe.expire(checkout.stripeSessionId());
            }
            transactions.run(Persona.job(), () -> checkouts.lock(checkout.id()).ifPresent(Checkout::expired));
        }
    }
}
