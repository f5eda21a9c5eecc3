package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.payments.control.stripe.PaymentAtStripe.RefundAtStripe;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.PartLeft;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Books refunds as Stripe has them: those that Penny asked for, and those that somebody sent at Stripe. */
@ApplicationScoped
public class RefundsAtStripe {

    @Inject
    Refunds refunds;

    @Inject
    Ledger ledger;

    @Inject
    Owing owing;

    @Inject
    Reversing reversing;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** However often it is told. In the transaction under way, in which the payment is queued for. */
    void follow(Payment payment, RefundAtStripe now) {
        if (now.movement() == null) {
            // Nothing has moved, and where it has failed, nothing will.
            if (now.failed()) {
                refunds.lockAtStripe(payment.id(), now.id(), now.ownId())
                        .filter(Refund::waits)
                        .ifPresent(refund -> failed(refund, now));
            }
            return;
        }
        Refund refund =
                refunds.lockAtStripe(payment.id(), now.id(), now.ownId()).orElseGet(() -> unknown(payment, now));
        if (!ledger.refunded(refund.id())) {
            left(refund, now);
        }
        if (now.failedMovement() != null && !ledger.booked(now.failedMovement())) {
            cameBack(refund, now);
        }
    }

    /**
     * Sent by somebody at Stripe: it is what is owed to the payer already, such as a refund that did not arrive, and of the rest each
     * store and Penny give back their share.
     */
    private Refund unknown(Payment payment, RefundAtStripe now) {
        Money owed = owing.toPayer(payment).least(now.amount());
        Refund refund = Refund.atStripe(Ids.next(clock), payment, now.amount(), now.at());
        refunds.add(refund);
        List<PartLeft> left = ledger.left(payment.id());
        Money some = now.amount()
                .minus(owed)
                .least(PartLeft.sum(left, payment.amount().currency()));
        if (some.minor() > 0) {
            reversing.takeBack(refund, PartLeft.take(some, left));
        }
        return refund;
    }

    private void left(Refund refund, RefundAtStripe now) {
        Instant at = clock.instant();
        if (!refund.taken()) {
            refund.sent(now.id(), at);
        }
        new Posting(LedgerTransaction.ofRefund(Ids.next(clock), refund, now.movement(), at), clock)
                .debit(Account.REFUND_PAYABLE, refund.amount())
                .credit(Account.STRIPE_CLEARING, refund.amount())
                .into(ledger);
        audit.record(null, "payment.refunded", refund.paymentId(), Map.of("refund", refund.id()));
    }

    /** It is owed to the payer as before. */
    private void cameBack(Refund refund, RefundAtStripe now) {
        failed(refund, now);
        new Posting(
                        LedgerTransaction.ofFailedRefund(
                                Ids.next(clock), refund, now.failedMovement(), clock.instant()),
                        clock)
                .debit(Account.STRIPE_CLEARING, refund.amount())
                .credit(Account.REFUND_PAYABLE, refund.amount())
                .into(ledger);
    }

    private void failed(Refund refund, RefundAtStripe now) {
        refund.failed(now.failure() == null ? "unknown" : now.failure(), clock.instant());
        audit.record(null, "payment.refund-failed", refund.paymentId(), Map.of("refund", refund.id()));
    }
}
