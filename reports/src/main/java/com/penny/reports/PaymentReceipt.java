package com.penny.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A payment that arrived. It names no payer: whoever holds the receipt knows who they are, and whoever finds it does not.
 *
 * @param zone in which the time of payment is told
 * @param amount all that was paid: the lines and what goes back
 * @param goesBack what was not open any more when the money came, and returns to the payer; null for nothing
 * @param goesBackOwed whether that did not arrive, and is still owed to them
 * @param changes what has become of it since, the earliest first
 * @param paymentReference the payment provider's own, to ask the bank by
 */
public record PaymentReceipt(
        String number,
        Instant paidAt,
        ZoneId zone,
        Amount amount,
        List<Line> lines,
        Amount goesBack,
        boolean goesBackOwed,
        List<Change> changes,
        String paymentReference,
        Controller controller) {

    public PaymentReceipt {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /** What has become of money that was paid. */
    public enum What {
        GIVEN_BACK("givenBack"),
        TAKEN_BACK("takenBack"),
        GIVEN_AGAIN("givenAgain"),
        OWED("owed");

        private final String words;

        What(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Since the payment, beside what goes back of it by itself. */
    public record Change(Instant at, What what, Amount amount) {}

    /**
     * An incident that was paid for.
     *
     * @param storeName null, as are time and zone, where the incident turned out to be somebody else's
     * @param zone of the store
     * @param returned what of it goes back, since the claim does not stand; null for nothing
     * @param returnOwed whether that did not arrive, and is still owed to whoever paid
     */
    public record Line(
            String storeName, Instant occurredAt, ZoneId zone, Amount amount, Amount returned, boolean returnOwed) {

        public Line(String storeName, Instant occurredAt, ZoneId zone, Amount amount) {
            this(storeName, occurredAt, zone, amount, null, false);
        }

        /** One that turned out to be somebody else's. */
        public static Line takenOff(Amount amount) {
            return new Line(null, null, null, amount);
        }

        /** The same, of which something goes back; null for nothing. */
        public Line returning(Amount back, boolean owed) {
            return new Line(storeName, occurredAt, zone, amount, back, owed);
        }

        boolean takenOff() {
            return storeName == null;
        }
    }

    /**
     * @param minor in the minor unit of the currency: cents for EUR, whole yen for JPY
     * @param currency ISO 4217 code
     */
    public record Amount(long minor, String currency) {}

    /** Who answers for the data (GDPR article 4, 7). */
    public record Controller(String name, String email) {}
}
