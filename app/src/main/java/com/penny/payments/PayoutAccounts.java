package com.penny.payments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where stores are paid to. All of it runs as a job of the store. */
public interface PayoutAccounts {

    /** Task left with all that the administrators of a store must hear of; its instance is {@code storeId/subject/news}. */
    String NEWS = "payout-account-news";

    /** What they hear: of a change, by its id, or of a hold, by the id of that. */
    enum News {
        CHANGE_ASKED,
        REMOVAL_ASKED,
        STOPPED,
        HELD
    }

    /** How an account is named. */
    @Schema(name = "PayoutScheme")
    enum Scheme {
        /** ISO 13616. */
        IBAN,
        /** A routing number of the American Bankers Association, and an account number. */
        US_ROUTING,
        /** A British sort code, and an account number. */
        UK_SORT_CODE
    }

    /** Of an account in the United States. */
    @Schema(name = "PayoutAccountType")
    enum AccountType {
        CHECKING,
        SAVINGS
    }

    /**
     * A number as a bank wants it, without spaces; what a scheme does not have is null. Its text tells nothing of it.
     *
     * @param bic 8 or 11 characters; null where none was given
     * @param routing nine digits, or the six of a sort code
     */
    record AccountNumber(String iban, String bic, String routing, String account, AccountType type) {
        @Override
        public String toString() {
            return "an account's number";
        }
    }

    /**
     * @param holder as the bank knows them
     * @param country of the bank: ISO 3166-1, two letters
     * @param currency ISO 4217, in which the store is paid
     */
    record Account(UUID id, Scheme scheme, String holder, String country, String currency, AccountNumber number) {
        @Override
        public String toString() {
            return "payout account " + id;
        }
    }

    /**
     * The account that a store is paid to at an instant: a change counts from the time at which it takes effect.
     *
     * @param at no more than a month ago: what nothing can be paid to any more is forgotten
     * @return empty where there is none
     */
    Optional<Account> inForce(UUID storeId, Instant at);

    /** Whether Penny keeps back what the store is to be paid, whatever account it has. */
    boolean held(UUID storeId);

    /** @param endedBy who has kept it from taking effect; null while nobody has */
    record Told(Instant effectiveAt, UUID askedBy, UUID endedBy) {}

    /** A change, for those who hear of it. @throws com.penny.kernel.Problem 404 */
    Told told(UUID changeId);
}
