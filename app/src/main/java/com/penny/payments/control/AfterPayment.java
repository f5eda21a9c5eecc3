package com.penny.payments.control;

import com.penny.kernel.Ids;
import com.penny.payments.control.stripe.PaymentAtStripe;
import com.penny.payments.control.stripe.PaymentAtStripe.Movement;
import com.penny.payments.entity.DebtBook;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Books what has become of a payment at Stripe since it came: the fee, what went back, what banks took. What counts is how Stripe has
 * it now, so that words which come twice, late or in any order come to the same, and a lost one is made good by the next. In the
 * transaction under way, a job.
 */
@ApplicationScoped
public class AfterPayment {

    @Inject
    PaymentBook payments;

    @Inject
    DebtBook debts;

    @Inject
    Ledger ledger;

    @Inject
    RefundsAtStripe refunds;

    @Inject
    Refunds refundBook;

    @Inject
    Owing owing;

    @Inject
    Chargebacks chargebacks;

    @Inject
    Clock clock;

    public void follow(Payment payment, PaymentAtStripe now) {
        // Whoever withdraws a claim locks the debt and then the payment.
        payments.debts(payment.id()).forEach(debts::lock);
        ledger.queue(payment.id());
        if (now.charge() != null) {
            fee(payment, now.charge());
        }
        now.refunds().forEach(refund -> refunds.follow(payment, refund));
        now.disputes().forEach(dispute -> chargebacks.follow(payment, dispute));
        madeGood(payment);
    }

    /** What did not arrive is owed until as much has gone to the payer in some other way. */
    private void madeGood(Payment payment) {
        if (owing.toPayer(payment).minor() == 0) {
            refundBook.failed(payment.id()).forEach(refund -> refund.madeGood(clock.instant()));
        }
    }

    /** In a currency of its own it is left to the reconciliation: an account of Stripe's that changes money is not ours to guess. */
    private void fee(Payment payment, Movement charge) {
        if (ledger.booked(charge.id()) || !charge.amount().equals(payment.amount())) {
            return;
        }
        new Posting(LedgerTransaction.ofFee(Ids.next(clock), payment, charge.id(), clock.instant()), clock)
                .debit(Account.STRIPE_FEES, charge.fee())
                .credit(Account.STRIPE_CLEARING, charge.fee())
                .into(ledger);
    }
}
