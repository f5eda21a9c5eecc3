package com.penny.stripesandbox.payments;

import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Amounts in minor units (cents): Stripe's limits for them, and how they are written for people. */
public final class Amounts {
    /** The smallest payment, in minor units, as Stripe has it for euro and US dollar. */
    public static final long MINIMUM = 50;

    /** Stripe's largest payment: eight digits. */
    public static final long MAXIMUM = 99_999_999;

    private Amounts() {}

    /** Reads a required ISO 4217 code and returns it in Stripe's lower case. */
    static String currency(Parameters parameters) {
        String code = parameters.requiredText("currency");
        if (!isCurrency(code.toUpperCase(Locale.ROOT))) {
            throw StripeError.invalidParameter(null, parameters.nameOf("currency"), "Invalid currency: " + code + ".");
        }
        return code.toLowerCase(Locale.ROOT);
    }

    /** Checks the sum of a payment. */
    static void checkTotal(long total, String currency) {
        if (total < MINIMUM) {
            throw StripeError.invalidParameter(
                    "amount_too_small",
                    null,
                    "The Checkout Session's total amount due must add up to at least " + format(MINIMUM, currency));
        }
        if (total > MAXIMUM) {
            throw tooLarge(currency);
        }
    }

    static StripeError tooLarge(String currency) {
        return StripeError.invalidParameter(
                "amount_too_large",
                null,
                "The Checkout Session's total amount due must be no more than " + format(MAXIMUM, currency));
    }

    /** For example {@code 24.90 EUR} for 2490 and {@code eur}. */
    public static String format(long minorUnits, String currency) {
        Currency unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        return BigDecimal.valueOf(minorUnits, unit.getDefaultFractionDigits()).toPlainString() + " "
                + unit.getCurrencyCode();
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(unit -> unit.getCurrencyCode().equals(code) && unit.getDefaultFractionDigits() >= 0);
    }
}
