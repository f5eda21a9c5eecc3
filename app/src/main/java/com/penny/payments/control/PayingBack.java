package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.PartLeft;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What Penny Ops decides to give back. In the transaction under way, which is theirs; the money follows by {@link SendRefund}. */
@ApplicationScoped
public class PayingBack {

    @Inject
    PaymentBook payments;

    @Inject
    Ledger ledger;

    @Inject
    Refunds refunds;

    @Inject
    Owing owing;

    @Inject
    Reversing reversing;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** What may still go back of a payment: what is owed to the payer already, and what it still brings stores and Penny. */
    public Money refundable(Payment payment) {
        return owing.toPayer(payment)
                .plus(PartLeft.sum(ledger.left(payment.id()), payment.amount().currency()));
    }

    /** What is owed to the payer and not on its way. */
    public Money owed(Payment payment) {
        return owing.toPayer(payment);
    }

    /**
     * Gives back so much of a payment, once for an id: first what is owed to the payer already, the rest of all its parts alike. What
     * it has settled stays settled.
     *
     * @throws Problem 404 for a payment that there is not; 409 for another currency, for more than is there, and for an id that
     *     something else has
     */
    public Refund give(UUID paymentId, UUID refundId, Money amount, String reason) {
        Payment payment = payments.payment(paymentId);
        ledger.queue(paymentId);
        Optional<Refund> before = refunds.find(refundId);
        if (before.isPresent()) {
            return before.filter(refund -> refund.is(paymentId, amount))
                    .orElseThrow(() -> Problem.conflict(
                            "refund-exists",
                            "There is such a refund",
                            "Another refund has this id. Look at the payment, then ask anew with an id of its own."));
        }
        requireThere(payment, amount);
        Money owed = owing.toPayer(payment).least(amount);
        Refund refund = Refund.byOps(
                refundId, payment, amount, transactions.current().accountId(), reason.strip(), clock.instant());
        refunds.add(refund);
        Money shared = amount.minus(owed);
        if (shared.minor() > 0) {
            reversing.takeBack(refund, PartLeft.take(shared, ledger.left(paymentId)));
        }
        send(refund, "payment.refund-decided");
        return refund;
    }

    private void requireThere(Payment payment, Money amount) {
        if (!amount.currency().equals(payment.amount().currency())) {
            throw Problem.conflict(
                    "other-currency",
                    "Another currency",
                    "Give back " + payment.amount().currency() + ": the payment was in that.");
        }
        Money there = refundable(payment);
        if (amount.minor() > there.minor()) {
            throw Problem.conflict(
                    "more-than-there",
                    "More than is there",
                    "At most " + there
                            + " of this payment can go back: the rest has gone back, or a bank has taken it.");
        }
    }

    /**
     * Sends what did not arrive again, as far as it is still owed; asked twice, once.
     *
     * @throws Problem 404 for a refund that there is not; 409 for one that did not fail, and where the payer has had it meanwhile
     */
    public Refund again(UUID refundId) {
        Refund failed = refunds.find(refundId).orElseThrow(() -> Problem.notFound("refund"));
        ledger.queue(failed.paymentId());
        Optional<Refund> before = refunds.insteadOf(refundId);
        if (before.isPresent()) {
            return before.get();
        }
        Money owed = owing.toPayer(payments.payment(failed.paymentId()));
        if (!failed.failed() || owed.minor() == 0) {
            throw Problem.conflict(
                    "nothing-to-send",
                    "Nothing to send again",
                    "This refund is on its way, has arrived, or the payer has had the money otherwise. Look at the payment.");
        }
        Refund again =
                failed.again(Ids.next(clock), owed, transactions.current().accountId(), clock.instant());
        refunds.add(again);
        send(again, "payment.refund-sent-again");
        return again;
    }

    private void send(Refund refund, String action) {
        outbox.enqueue(SendRefund.NAME, refund.id().toString());
        audit.record(
                null,
                action,
                refund.paymentId(),
                Map.of("refund", refund.id(), "minor", refund.amount().minor()));
    }
}
