package com.penny.stripesandbox.payments;

import java.util.Arrays;
import java.util.Optional;

/** Payment methods whose outcome the bank tells days later, one for each currency that has one. */
enum DelayedMethod {
    SEPA_DEBIT("sepa_debit", "eur"),
    US_BANK_ACCOUNT("us_bank_account", "usd"),
    BACS_DEBIT("bacs_debit", "gbp"),
    ACSS_DEBIT("acss_debit", "cad");

    private final String type;
    private final String currency;

    DelayedMethod(String type, String currency) {
        this.type = type;
        this.currency = currency;
    }

    /** Stripe's name in {@code payment_method_types}. */
    String type() {
        return type;
    }

    static Optional<DelayedMethod> forCurrency(String currency) {
        return Arrays.stream(values())
                .filter(method -> method.currency.equals(currency))
                .findFirst();
    }
}
