package com.penny.payments.control;

import com.penny.payments.PaymentReceipts;
import com.penny.payments.entity.Payment;
import com.penny.payments.entity.PaymentBook;
import com.penny.payments.entity.Refunds;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class ReceiptBook implements PaymentReceipts {

    @Inject
    PaymentBook book;

    @Inject
    Refunds refunds;

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
        Set<UUID> returned = refunds.returnedParts(payment.id());
        return new AccountReceipt(
                payment.receiptNumber(),
                payment.paidAt(),
                payment.amount(),
                book.parts(payment.id()).stream()
                        .map(part ->
                                new Line(part.theftId(), part.storeId(), part.amount(), returned.contains(part.id())))
                        .toList(),
                refunds.surplus(payment.id()).orElse(null),
                payment.stripePaymentIntent());
    }
}
