package com.penny.payments.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Money;
import com.penny.outbox.Outbox;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.control.stripe.StripeCheckouts.PaidSession;
import com.penny.payments.entity.Checkout;
import com.penny.payments.entity.Checkouts;
import com.penny.payments.entity.DebtBook;
import com.penny.payments.entity.DebtPayment;
import com.penny.payments.entity.DebtRecord;
import com.penny.payments.entity.Ledger;
import com.penny.payments.entity.LedgerEntry.Account;
import com.penny.payments.entity.LedgerTransaction;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund;
import com.penny.payments.entity.Refunds;
import com.penny.payments.entity.StripeEvents;
import com.penny.tenancy.Persona;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Books a payment: debts, shares, ledger and receipt, in the transaction under way, once for a checkout. */
@ApplicationScoped
public class Settling {

    private static final String BOOKED_NOW = "booked";
    private static final String BOOKED_BEFORE = "booked before";

    /** What comes of a payment that is in the books. */
    static final Set<String> BOOKED = Set.of(BOOKED_NOW, BOOKED_BEFORE);

    @Inject
    Checkouts checkouts;

    @Inject
    DebtBook debts;

    @Inject
    PaymentBook book;

    @Inject
    Refunds refunds;

    @Inject
    Ledger ledger;

    @Inject
    AfterPayment afterPayment;

    @Inject
    StripeEvents events;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** As {@link #settle(PaidSession, Collection)} of one that nobody has spoken of. */
    public String settle(PaidSession session) {
        return settle(session, List.of());
    }

    /**
     * @param before events about its payment that came before the session was looked at, and so are answered with it
     * @return what came of it, for the record of the event
     */
    public String settle(PaidSession session, Collection<String> before) {
        Optional<Checkout> found = checkouts.lockBySession(session.id()).or(() -> byMetadata(session));
        if (found.isEmpty()) {
            return "not ours";
        }
        Checkout checkout = found.get();
        if (checkout.state() == Checkout.State.PAID) {
            book.ofCheckout(checkout.id()).ifPresent(payment -> follow(payment, session));
            return BOOKED_BEFORE;
        }
        if (!session.paid()) {
            return "not paid yet";
        }
        if (!checkout.amount().equals(new Money(session.amountMinor(), session.currency()))) {
            throw new IllegalStateException("Stripe reports another amount for checkout " + checkout.id());
        }
        book(checkout, session, before);
        return BOOKED_NOW;
    }

    /** A webhook may be faster than our own note of the session's id. */
    private Optional<Checkout> byMetadata(PaidSession session) {
        if (session.checkoutId() == null) {
            return Optional.empty();
        }
        try {
            Optional<Checkout> checkout = checkouts.lock(UUID.fromString(session.checkoutId()));
            checkout.filter(own -> own.stripeSessionId() == null).ifPresent(own -> own.opened(session.id(), own.url()));
            return checkout.filter(own -> session.id().equals(own.stripeSessionId()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void follow(Payment payment, PaidSession session) {
        if (session.payment() != null) {
            afterPayment.follow(payment, session.payment());
        }
    }

    private void book(Checkout checkout, PaidSession session, Collection<String> before) {
        Instant now = clock.instant();
        book.queue(session.payment().intent());
        String receipt = book.nextReceiptNumber(now.atZone(ZoneOffset.UTC).getYear());
        Payment payment = new Payment(
                Ids.next(clock), checkout, receipt, session.payment().intent(), now);
        book.add(payment);
        checkout.paid(receipt);
        Posting posting = new Posting(LedgerTransaction.ofPayment(Ids.next(clock), payment), clock)
                .debit(Account.STRIPE_CLEARING, payment.amount());
        Money unallocated = payment.amount();
        for (UUID debtId : checkouts.debts(checkout.id())) {
            DebtRecord debt = debts.lock(debtId);
            if (debt.over() || debt.reassignedSince(checkout.createdAt())) {
                continue;
            }
            debt.settle(now);
            DebtPayment part = new DebtPayment(Ids.next(clock), payment, debt);
            book.add(part);
            posting.earned(part, part.share());
            unallocated = unallocated.minus(part.amount());
            tellStore(part);
        }
        if (unallocated.minor() != 0) {
            posting.credit(Account.REFUND_PAYABLE, unallocated);
            giveBack(payment, unallocated);
        }
        posting.into(ledger);
        follow(payment, session);
        events.again(payment.stripePaymentIntent(), before).forEach(event -> outbox.enqueue(StripeWords.NAME, event));
        outbox.enqueue(PaymentReceipts.ISSUED, receipt);
    }

    /** Somebody else was faster with the same debt, or it was withdrawn meanwhile: the money is the payer's. */
    private void giveBack(Payment payment, Money surplus) {
        Refund refund = Refund.ofSurplus(Ids.next(clock), payment, surplus);
        refunds.add(refund);
        outbox.enqueue(SendRefund.NAME, refund.id().toString());
        audit.record(null, "payment.surplus", payment.id(), Map.of("minor", surplus.minor()));
    }

    private void tellStore(DebtPayment part) {
        outbox.tell(Persona.Role.STORE, part.storeId(), "ledger", part.id(), true);
        if (!checkouts.underWay(part.debtId()).isEmpty()) {
            outbox.enqueue(EndCheckouts.NAME, part.debtId().toString());
        }
        audit.record(part.storeId(), "debt.paid", part.debtId(), Map.of("debtPayment", part.id()));
    }
}
