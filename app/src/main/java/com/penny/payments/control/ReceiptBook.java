package com.penny.payments.control;

import com.penny.kernel.Money;
import com.penny.payments.Debts;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.entity.Chargeback;
import com.penny.payments.entity.ChargebackBook;
import com.penny.payments.entity.DebtBook;
import com.penny.payments.entity.DebtPayment;
import com.penny.payments.entity.DebtRecord;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refund.Cause;
import com.penny.payments.entity.Refunds;
import com.penny.payments.entity.Refunds.GoingBack;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
public class ReceiptBook implements PaymentReceipts {

    @Inject
    PaymentBook book;

    @Inject
    Refunds refunds;

    @Inject
    ChargebackBook chargebacks;

    @Inject
    DebtBook debts;

    @Inject
    Transactions transactions;

    @Override
    public List<AccountReceipt> all() {
        return book.ofAccount(transactions.current().accountId()).stream()
                .map(this::receipt)
                .toList();
    }

    @Override
    public AccountReceipt byNumber(String number) {
        return receipt(book.byReceipt(number));
    }

    @Override
    public UUID payer(String number) {
        return book.byReceipt(number).accountId();
    }

    @Override
    public Optional<TakenBack> takenBack(UUID chargebackId) {
        Chargeback chargeback = chargebacks.byId(chargebackId);
        if (chargeback.state() != Chargeback.State.LOST) {
            return Optional.empty();
        }
        Payment payment = book.payment(chargeback.paymentId());
        List<Debts.Debt> open = book.parts(payment.id()).stream()
                .map(part -> openAgain(part, debts.byId(part.debtId())))
                .flatMap(Optional::stream)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new TakenBack(
                        payment.accountId(),
                        payment.receiptNumber(),
                        payment.paidAt(),
                        open.stream()
                                .map(Debts.Debt::amount)
                                .reduce(Money::plus)
                                .orElseThrow(),
                        open.stream().map(Debts.Debt::storeId).distinct().toList()));
    }

    /** What a part has settled, where a bank has opened it again since and nothing else has come of it. */
    private static Optional<Debts.Debt> openAgain(DebtPayment part, DebtRecord settled) {
        return Optional.of(settled.debt())
                .filter(debt -> debt.state() == Debts.State.OPEN && debt.takenBackAt() != null)
                .filter(debt -> settled.round() == part.round() + 1);
    }

    private AccountReceipt receipt(Payment payment) {
        List<GoingBack> back = refunds.goingBack(payment.id());
        Map<UUID, GoingBack> returned = back.stream()
                .filter(each -> each.cause() == Cause.INCIDENT)
                .collect(Collectors.toMap(GoingBack::partId, each -> each));
        Optional<GoingBack> surplus =
                back.stream().filter(each -> each.cause() == Cause.SURPLUS).findFirst();
        return new AccountReceipt(
                payment.receiptNumber(),
                payment.paidAt(),
                payment.amount(),
                book.parts(payment.id()).stream()
                        .map(part -> line(part, returned.get(part.id())))
                        .toList(),
                surplus.map(GoingBack::amount).orElse(null),
                surplus.filter(GoingBack::owed).isPresent(),
                payment.stripePaymentIntent(),
                changes(payment.id(), back));
    }

    private static Line line(DebtPayment part, GoingBack returned) {
        return returned == null
                ? new Line(part.theftId(), part.storeId(), part.amount(), null, false)
                : new Line(part.theftId(), part.storeId(), part.amount(), returned.amount(), returned.owed());
    }

    /** What goes back for an incident, or since nobody owed it, stands by that. */
    private List<Change> changes(UUID paymentId, List<GoingBack> back) {
        Stream<Change> refunded = back.stream()
                .filter(each -> each.cause() != Cause.INCIDENT && each.cause() != Cause.SURPLUS)
                .filter(each -> each.arrived() || each.owed())
                .map(each -> each.owed()
                        ? new Change(each.failedAt(), What.OWED, each.amount())
                        : new Change(each.requestedAt(), What.GIVEN_BACK, each.amount()));
        Stream<Change> banks = chargebacks.told(paymentId).stream()
                .flatMap(told -> Stream.concat(
                        Stream.of(new Change(told.openedAt(), What.TAKEN_BACK, told.taken())),
                        Stream.of(new Change(
                                told.closedAt() == null ? told.openedAt() : told.closedAt(),
                                What.GIVEN_AGAIN,
                                told.given()))))
                .filter(change -> change.amount().minor() > 0);
        return Stream.concat(refunded, banks)
                .sorted(Comparator.comparing(Change::at))
                .toList();
    }
}
