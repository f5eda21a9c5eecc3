package com.penny.payments.control;

import com.penny.kernel.Money;
import com.penny.payments.PaymentReceipts;
import com.penny.payments.entity.ChargebackBook;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refunds;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private AccountReceipt receipt(Payment payment) {
        Map<UUID, Money> returned = refunds.returnedParts(payment.id());
        return new AccountReceipt(
                payment.receiptNumber(),
                payment.paidAt(),
                payment.amount(),
                book.parts(payment.id()).stream()
                        .map(part -> new Line(part.theftId(), part.storeId(), part.amount(), returned.get(part.id())))
                        .toList(),
                refunds.surplus(payment.id()).orElse(null),
                payment.stripePaymentIntent(),
                changes(payment.id()));
    }

    private List<Change> changes(UUID paymentId) {
        Stream<Change> refunded =
                refunds.sent(paymentId).stream().map(sent -> new Change(sent.at(), What.GIVEN_BACK, sent.amount()));
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
