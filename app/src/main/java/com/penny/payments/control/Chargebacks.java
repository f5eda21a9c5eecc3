package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.outbox.Outbox;
import com.penny.payments.control.stripe.PaymentAtStripe.Decision;
import com.penny.payments.control.stripe.PaymentAtStripe.DisputeAtStripe;
import com.penny.payments.control.stripe.PaymentAtStripe.Movement;
import com.penny.payments.entity.Chargeback;
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
            if (ledger.booked(movement.id())) {
                continue;
            }
            if (movement.amount().minor() < 0) {
                take(payment, chargeback, movement);
            } else {
                giveAgain(payment, chargeback, movement);
            }
        }
        if (chargeback.open() && now.decision() != Decision.NONE) {
            close(chargeback, now.decision());
        }
    }

    private Chargeback open(Payment payment, DisputeAtStripe now) {
        Chargeback chargeback =
                new Chargeback(Ids.next(clock), payment, now.id(), now.amount(), now.reason(), now.at());
        chargebacks.add(chargeback);
        audit.record(null, "payment.charged-back", payment.id(), Map.of("chargeback", chargeback.id()));
        return chargeback;
    }

    /** What is more than the stores and Penny still have of it was owed to the payer already, who has it now. */
    private void take(Payment payment, Chargeback chargeback, Movement movement) {
        Money amount = movement.amount().negated();
        List<PartLeft> left = ledger.left(payment.id());
        Money all = PartLeft.sum(left, amount.currency());
        Money shared = amount.minor() <= all.minor() ? amount : all;
        List<PartLeft> taken = shared.minor() == 0 ? List.of() : PartLeft.take(shared, left);
        posting(chargeback, movement, false)
                .credit(Account.STRIPE_CLEARING, amount)
                .givenBack(taken)
                .debit(Account.REFUND_PAYABLE, amount.minus(shared))
                .into(ledger);
        tell(taken);
    }

    private void giveAgain(Payment payment, Chargeback chargeback, Movement movement) {
        List<PartLeft> taken = ledger.taken(chargeback);
        Money all = PartLeft.sum(taken, movement.amount().currency());
        Money shared = movement.amount().minor() <= all.minor() ? movement.amount() : all;
        List<PartLeft> again = shared.minor() == 0 ? List.of() : PartLeft.take(shared, taken);
        Map<Boolean, List<PartLeft>> byOwed = again.stream().collect(Collectors.partitioningBy(this::owed));
        Money toPayer = movement.amount()
                .minus(PartLeft.sum(byOwed.get(true), movement.amount().currency()));
        Posting posting = posting(chargeback, movement, true).debit(Account.STRIPE_CLEARING, movement.amount());
        byOwed.get(true).forEach(each -> posting.earned(each.part(), each.left()));
        posting.credit(Account.REFUND_PAYABLE, toPayer).into(ledger);
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

    private void close(Chargeback chargeback, Decision decision) {
        boolean lost = decision == Decision.FOR_PAYER;
        chargeback.close(lost ? Chargeback.State.LOST : Chargeback.State.WON, clock.instant());
        if (lost) {
            ledger.taken(chargeback).stream()
                    .filter(each -> each.part().amount().equals(each.left().amount()))
                    .filter(this::owed)
                    .forEach(each -> debts.byId(each.part().debtId()).takenBack(clock.instant()));
            tell(ledger.taken(chargeback));
        }
        audit.record(
                null,
                lost ? "payment.chargeback-lost" : "payment.chargeback-won",
                chargeback.paymentId(),
                Map.of("chargeback", chargeback.id()));
    }

    private void tell(List<PartLeft> parts) {
        parts.forEach(each -> outbox.tell(
                Persona.Role.STORE, each.part().storeId(), "ledger", each.part().id(), false));
    }
}
