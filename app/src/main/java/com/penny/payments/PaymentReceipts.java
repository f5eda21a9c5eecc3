package com.penny.payments;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Receipts of the account of the transaction. */
public interface PaymentReceipts {

    record Line(UUID theftId, UUID storeId, Money amount) {}

    /** @param paymentReference Stripe's own, to ask the bank by */
    record AccountReceipt(String number, Instant paidAt, Money amount, List<Line> lines, String paymentReference) {}

    /** Newest first. */
    List<AccountReceipt> all();

    AccountReceipt byNumber(String number);
}
