package com.penny.payments;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Receipts of the account of the transaction. */
public interface PaymentReceipts {

    /** Task left with every payment that is booked; its instance is the receipt's number. */
    String ISSUED = "receipt-issued";

    /**
     * @param returned what of it goes back, since the incident did not stand; null for nothing
     * @param returnOwed whether that did not arrive, and is still owed to whoever paid
     */
    record Line(UUID theftId, UUID storeId, Money amount, Money returned, boolean returnOwed) {}

    /** What has become of money that was paid. */
    @Schema(name = "ReceiptChangeKind")
    enum What {
        /** Penny gave it back. */
        GIVEN_BACK,
        /** The payer's bank took it back. */
        TAKEN_BACK,
        /** The bank gave it again. */
        GIVEN_AGAIN,
        /** Penny gave it back, it did not arrive, and it is still owed to the payer. */
        OWED
    }

    /** Beside what the lines say. */
    @Schema(name = "ReceiptChange")
    record Change(Instant at, What what, Money amount) {}

    /**
     * @param amount all that was paid: the lines and what was surplus
     * @param goesBack what was paid though it was not open any more when the money came; null for nothing
     * @param goesBackOwed whether that did not arrive, and is still owed to whoever paid
     * @param paymentReference Stripe's own, to ask the bank by
     * @param changes since then, the earliest first
     */
    record AccountReceipt(
            String number,
            Instant paidAt,
            Money amount,
            List<Line> lines,
            Money goesBack,
            boolean goesBackOwed,
            String paymentReference,
            List<Change> changes) {}

    /**
     * Task left when a bank has decided that it keeps what it took back, so that something is open again; its instance is the
     * chargeback's id.
     */
    String TAKEN_BACK = "payment-taken-back";

    /**
     * What a bank keeps.
     *
     * @param payer the account that paid
     * @param open what is open again by now of what was paid; never nothing
     * @param storeIds whose that is
     */
    record TakenBack(UUID payer, String receiptNumber, Instant paidAt, Money open, List<UUID> storeIds) {}

    /** Nothing where it is paid, disputed or withdrawn by now, or the bank has thought better of it. Runs as a job. */
    Optional<TakenBack> takenBack(UUID chargebackId);

    /** Newest first. */
    List<AccountReceipt> all();

    /** A job may read any; an account its own. */
    AccountReceipt byNumber(String number);

    /** The account that paid. Runs as a job. */
    UUID payer(String number);
}
