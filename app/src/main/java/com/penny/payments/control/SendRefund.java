package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Money;
import com.penny.outbox.Task;
import com.penny.payments.control.stripe.PaymentAtStripe.RefundAtStripe;
import com.penny.payments.control.stripe.RefundRefused;
import com.penny.payments.control.stripe.StripePayments;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Sends money back, once: Stripe knows the refund by its id, however often this runs. What it refuses is for Penny Ops to see to. */
@ApplicationScoped
public class SendRefund implements Task {

    static final String NAME = "send-refund";

    /** A refund that is still to be sent, and the payment that it belongs to. */
    private record Due(UUID id, Payment payment, Money amount, boolean waits) {}

    @Inject
    Transactions transactions;

    @Inject
    Refunds refunds;

    @Inject
    PaymentBook book;

    @Inject
    Ledger ledger;

    @Inject
    RefundsAtStripe refundsAtStripe;

    @Inject
    StripePayments stripe;

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
        if (!due.waits()) {
            return;
        }
        try {
            RefundAtStripe sent = stripe.refund(due.id(), due.payment().stripePaymentIntent(), due.amount());
            transactions.run(Persona.job(), () -> {
                ledger.queue(due.payment().id());
                refundsAtStripe.follow(due.payment(), sent);
            });
        } catch (RefundRefused refused) {
            transactions.run(Persona.job(), () -> refused(due.id(), refused.code()));
        }
    }

    private Due due(UUID id) {
        Refund refund = refunds.lock(id);
        return new Due(id, book.payment(refund.paymentId()), refund.amount(), refund.waits());
    }

    private void refused(UUID id, String why) {
        Refund refund = refunds.lock(id);
        if (refund.waits()) {
            refund.failed(why, clock.instant());
            audit.record(null, "payment.refund-failed", refund.paymentId(), Map.of("refund", id));
        }
    }
}
