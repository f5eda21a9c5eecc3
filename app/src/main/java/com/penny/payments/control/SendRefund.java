package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.outbox.Task;
import com.penny.payments.control.stripe.StripeGateway;
import com.penny.payments.entity.LedgerEntry;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends money back, once: Stripe knows the refund by its id, however often this runs. */
@ApplicationScoped
public class SendRefund implements Task {

    static final String NAME = "send-refund";

    /** A refund that is still to be sent, and the payment that it belongs to. */
    private record Due(UUID id, String paymentIntent, Money amount, boolean sent) {}

    @Inject
    Transactions transactions;

    @Inject
    Refunds refunds;

    @Inject
    PaymentBook book;

    @Inject
    StripeGateway stripe;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        Due due = transactions.as(Persona.job(), () -> due(UUID.fromString(instance)));
        if (due.sent()) {
            return;
        }
        String stripeId = stripe.refund(due.id(), due.paymentIntent(), due.amount());
        transactions.run(Persona.job(), () -> sent(due.id(), stripeId));
    }

    private Due due(UUID id) {
        Refund refund = refunds.lock(id);
        Payment payment = book.payment(refund.paymentId());
        return new Due(id, payment.stripePaymentIntent(), refund.amount(), refund.sent());
    }

    private void sent(UUID id, String stripeId) {
        Refund refund = refunds.lock(id);
        if (refund.sent()) {
            return;
        }
        Instant now = clock.instant();
        refund.sent(stripeId, now);
        LedgerTransaction transaction = LedgerTransaction.ofRefund(Ids.next(clock), refund, now);
        Money back = refund.amount();
        book.add(
                transaction,
                List.of(
                        new LedgerEntry(Ids.next(clock), transaction, Account.REFUND_PAYABLE, null, back),
                        new LedgerEntry(Ids.next(clock), transaction, Account.STRIPE_CLEARING, null, back.negated())));
        audit.record(null, "payment.refunded", refund.paymentId(), Map.of("refund", refund.id()));
    }
}
