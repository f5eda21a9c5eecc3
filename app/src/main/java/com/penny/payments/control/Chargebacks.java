package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.outbox.Outbox;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.control.stripe.PaymentAtStripe.Decision;
import com.penny.payments.control.stripe.PaymentAtStripe.DisputeAtStripe;
import com.penny.payments.control.stripe.PaymentAtStripe.Movement;
import com.penny.payments.entity.Chargeback;
import com.penny.payments.entity.Chargeback.State;
import com.penny.payments.entity.ChargebackBook;
import com.penny.payments.entity.DebtBook;
import com.penny.payments.entity.DebtRecord;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.PartLeft;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Books what payers' banks take back and give again. While a bank decides nothing is asked for; what it has decided for the payer is
 * open again, and what comes back for what is not owed any more goes to the payer.
 */
@ApplicationScoped
public class Chargebacks {

    @Inject
    ChargebackBook chargebacks;

    @Inject
    Ledger ledger;

    @Inject
    Owing owing;

    @Inject
    DebtBook debts;

    @Inject
    Refunds refunds;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** However often it is told. In the transaction under way, in which the payment is queued for. */
    void follow(Payment payment, DisputeAtStripe now) {
        Chargeback chargeback = chargebacks.lockAtStripe(now.id()).orElseGet(() -> open(payment, now));
        for (Movement movement : now.movements()) {
            // In a currency of its own it is left to the reconciliation, as the fee is.
            if (ledger.booked(movement.id())
                    || !movement.amount().currency().equals(payment.amount().currency())) {
                continue;
            }
            if (movement.amount().minor() < 0) {
                take(payment, chargeback, movement);
            } else {
                giveAgain(payment, chargeback, movement);
            }
        }
        decided(chargeback, now.decision());
    }

    private Chargeback open(Payment payment, DisputeAtStripe now) {
        Chargeback chargeback =
                new Chargeback(Ids.next(clock), payment, now.id(), now.amount(), now.reason(), now.at());
        chargebacks.add(chargeback);
        audit.record(null, "payment.charged-back", payment.id(), Map.of("chargeback", chargeback.id()));
        return chargeback;
    }

    /** What is owed to the payer already, they have now; the rest is taken from the shares. */
    private void take(Payment payment, Chargeback chargeback, Movement movement) {
        Money amount = movement.amount().negated();
        List<PartLeft> left = ledger.left(payment.id());
        Money shared = amount.minus(owing.toPayer(payment).least(amount)).least(PartLeft.sum(left, amount.currency()));
        List<PartLeft> taken = shared.minor() == 0 ? List.of() : PartLeft.take(shared, left);
        posting(chargeback, movement, false)
                .credit(Account.STRIPE_CLEARING, amount)
                .givenBack(taken)
                .debit(Account.REFUND_PAYABLE, amount.minus(shared))
                .into(ledger);
        chargeback.taken(amount);
        tell(taken);
    }

    /** What the payer has had too much is made good by it first. */
    private void giveAgain(Payment payment, Chargeback chargeback, Movement movement) {
        Money amount = movement.amount();
        String currency = amount.currency();
        Money tooMuch = owing.byPayer(payment).least(amount);
        List<PartLeft> taken = ledger.taken(chargeback);
        Money shared = amount.minus(tooMuch).least(PartLeft.sum(taken, currency));
        List<PartLeft> again = shared.minor() == 0 ? List.of() : PartLeft.take(shared, taken);
        Map<Boolean, List<PartLeft>> byOwed = again.stream().collect(Collectors.partitioningBy(this::owed));
        Money toPayer = amount.minus(tooMuch).minus(PartLeft.sum(byOwed.get(true), currency));
        Posting posting = posting(chargeback, movement, true).debit(Account.STRIPE_CLEARING, amount);
        byOwed.get(true).forEach(each -> posting.earned(each.part(), each.left()));
        posting.credit(Account.REFUND_PAYABLE, tooMuch.plus(toPayer)).into(ledger);
        chargeback.givenAgain(amount);
        if (toPayer.minor() > 0) {
            Refund refund = Refund.ofBank(Ids.next(clock), payment, toPayer, clock.instant());
            refunds.add(refund);
            outbox.enqueue(SendRefund.NAME, refund.id().toString());
        }
        tell(again);
    }

    /** Whether what a part was paid for still stands, and nobody has paid it anew. */
    private boolean owed(PartLeft part) {
        DebtRecord debt = debts.byId(part.part().debtId());
        return debt.paid() && debt.round() == part.part().round();
    }

    private Posting posting(Chargeback chargeback, Movement movement, boolean won) {
        return new Posting(
                        LedgerTransaction.ofChargeback(
                                Ids.next(clock), chargeback, won, movement.id(), clock.instant()),
                        clock)
                .debit(Account.STRIPE_FEES, movement.fee())
                .credit(Account.STRIPE_CLEARING, movement.fee());
    }

    /** As Stripe has it now: an inquiry that is over may become a chargeback, and a decision may be another one later. */
    private void decided(Chargeback chargeback, Decision decision) {
        State state = switch (decision) {
            case NONE -> State.OPEN;
            case FOR_MERCHANT -> State.WON;
            case FOR_PAYER -> State.LOST;
        };
        if (chargeback.state() == state) {
            return;
        }
        chargeback.become(state, clock.instant());
        if (state == State.LOST) {
            List<PartLeft> taken = ledger.taken(chargeback);
            List<PartLeft> openAgain = taken.stream()
                    .filter(each -> each.part().amount().equals(each.left().amount()))
                    .filter(this::owed)
                    .toList();
            openAgain.forEach(each -> debts.byId(each.part().debtId()).takenBack(clock.instant()));
            if (!openAgain.isEmpty()) {
                outbox.enqueue(PaymentReceipts.TAKEN_BACK, chargeback.id().toString());
            }
            tell(taken);
        }
        if (state != State.OPEN) {
            audit.record(
                    null,
                    state == State.LOST ? "payment.chargeback-lost" : "payment.chargeback-won",
                    chargeback.paymentId(),
                    Map.of("chargeback", chargeback.id()));
        }
    }

    private void tell(List<PartLeft> parts) {
        parts.forEach(each -> outbox.tell(
                Persona.Role.STORE, each.part().storeId(), "ledger", each.part().id(), false));
    }
}
