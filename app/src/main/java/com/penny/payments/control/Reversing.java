package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.outbox.Outbox;
import com.penny.payments.entity.DebtPayment;
import com.penny.payments.entity.DebtRecord;
import com.penny.payments.entity.LedgerEntry;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes back what a settled debt was booked with, in the transaction under way; the money follows by {@link SendRefund}. */
@ApplicationScoped
public class Reversing {

    @Inject
    PaymentBook book;

    @Inject
    Refunds refunds;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    void giveBack(DebtRecord debt) {
        Instant now = clock.instant();
        DebtPayment part = book.partOf(debt);
        Refund refund = Refund.ofPart(Ids.next(clock), part, now);
        refunds.add(refund);
        LedgerTransaction transaction = LedgerTransaction.ofReversal(Ids.next(clock), refund, now);
        book.add(
                transaction,
                List.of(
                        LedgerEntry.reversing(
                                Ids.next(clock), transaction, Account.STORE_PAYABLE, part, part.commission()),
                        LedgerEntry.reversing(
                                Ids.next(clock), transaction, Account.PENNY_REVENUE, part, part.pennyShare()),
                        LedgerEntry.reversing(
                                Ids.next(clock),
                                transaction,
                                Account.REFUND_PAYABLE,
                                part,
                                part.amount().negated())));
        outbox.enqueue(SendRefund.NAME, refund.id().toString());
        audit.record(debt.storeId(), "payment.reversed", part.id(), Map.of("refund", refund.id()));
    }
}
