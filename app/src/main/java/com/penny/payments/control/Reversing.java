package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.outbox.Outbox;
import com.penny.payments.entity.DebtPayment;
import com.penny.payments.entity.DebtRecord;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.PartLeft;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes back what settled debts were booked with, in the transaction under way; the money follows by {@link SendRefund}. */
@ApplicationScoped
public class Reversing {

    @Inject
    PaymentBook book;

    @Inject
    Ledger ledger;

    @Inject
    Refunds refunds;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Gives back what is left of what was paid for a debt: what has gone back before, or a bank has taken, is not given twice. */
    void giveBack(DebtRecord debt) {
        DebtPayment paid = book.partOf(debt);
        ledger.queue(paid.paymentId());
        PartLeft left = ledger.left(paid.paymentId()).stream()
                .filter(each -> each.part().id().equals(paid.id()))
                .findFirst()
                .orElseThrow();
        if (left.gone()) {
            return;
        }
        Instant now = clock.instant();
        Refund refund = Refund.ofPart(Ids.next(clock), left, now);
        refunds.add(refund);
        takeBack(refund, List.of(left));
        outbox.enqueue(SendRefund.NAME, refund.id().toString());
    }

    /** Books that parts of a payment are owed to the payer; their stores are told. */
    void takeBack(Refund refund, List<PartLeft> parts) {
        new Posting(LedgerTransaction.ofReversal(Ids.next(clock), refund, clock.instant()), clock)
                .givenBack(parts)
                .credit(
                        Account.REFUND_PAYABLE,
                        PartLeft.sum(parts, refund.amount().currency()))
                .into(ledger);
        for (PartLeft each : parts) {
            DebtPayment part = each.part();
            outbox.tell(Persona.Role.STORE, part.storeId(), "ledger", part.id(), false);
            audit.record(part.storeId(), "payment.reversed", part.id(), Map.of("refund", refund.id()));
        }
    }
}
