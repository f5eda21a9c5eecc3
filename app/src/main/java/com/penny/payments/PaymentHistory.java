package com.penny.payments;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that moved between a person and Penny, of the account of the transaction. */
public interface PaymentHistory {

    @Schema(name = "PaymentMovementKind")
    enum Kind {
        PAID,
        /** Penny has asked for it to be sent back. */
        ON_ITS_WAY,
        /** Penny gave it back. */
        GIVEN_BACK,
        /** Penny gave it back, it did not arrive, and it is still owed to the payer. */
        OWED,
        /** The payer's bank took it back. */
        TAKEN_BACK,
        /** The bank gave it again. */
        GIVEN_AGAIN
    }

    /** @param receiptNumber of the payment that it is, or is of */
    @Schema(name = "PaymentMovement")
    record Movement(Instant at, Kind kind, Money amount, String receiptNumber) {}

    /**
     * What all of it comes to, in one currency.
     *
     * @param back what the payer has again, from Penny or through their bank
     */
    @Schema(name = "PaymentTotal")
    record Total(Money paid, Money back) {}

    /**
     * @param movements newest first
     * @param totals by currency, that of the newest movement first
     */
    record History(List<Movement> movements, List<Total> totals) {}

    History all();
}
