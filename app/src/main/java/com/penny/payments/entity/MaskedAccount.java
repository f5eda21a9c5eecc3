package com.penny.payments.entity;

import com.penny.payments.PayoutAccounts.Scheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is shown of an account once it was entered.
 *
 * @param country of the bank: ISO 3166-1, two letters
 * @param currency ISO 4217
 * @param ending its last characters: four, or two of a number of less than eight
 */
@Schema(name = "MaskedAccount")
public record MaskedAccount(Scheme scheme, String country, String currency, String ending) {

    private static final int LONG = 8;
    private static final int OF_LONG = 4;
    private static final int OF_SHORT = 2;

    /** @param number of at least four characters */
    public static MaskedAccount of(Scheme scheme, String country, String currency, String number) {
        int shown = number.length() < LONG ? OF_SHORT : OF_LONG;
        return new MaskedAccount(scheme, country, currency, number.substring(number.length() - shown));
    }
}
