package com.penny.payments.control.bank;

import com.penny.kernel.Problem;
import com.penny.payments.PayoutAccounts.Scheme;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries of banks, and whose money accounts there take. */
public final class BankCountries {

    private static final String EURO = "EUR";

    /** All countries that banks may be in (ISO 3166-1). */
    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    /** Where every account takes euros by credit transfer (European Payments Council, EPC409-09, list of SEPA countries, 2025). */
    private static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU",
            "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS",
            "SE", "SI", "SK", "SM", "VA");

    private BankCountries() {}

    /** @throws Problem 400 */
    public static String known(String code) {
        if (!KNOWN.contains(code)) {
            throw Problem.invalid("/country", "Choose a country.");
        }
        return code;
    }

    /** Where a store that is paid in a currency can have its account, in no order that means anything. */
    public static List<String> paidIn(String currency) {
        return KNOWN.stream()
                .filter(country -> Arrays.stream(Scheme.values())
                        .anyMatch(scheme -> knows(scheme, country) && takes(scheme, country, currency)))
                .sorted()
                .toList();
    }

    private static boolean knows(Scheme scheme, String country) {
        return switch (scheme) {
            case IBAN -> Ibans.of(country).isPresent();
            case US_ROUTING -> country.equals("US");
            case UK_SORT_CODE -> country.equals("GB");
        };
    }

    /** Whether accounts in a country take payments in a currency: its own, and euros where those go everywhere. */
    public static boolean takes(Scheme scheme, String country, String currency) {
        boolean euros = scheme == Scheme.IBAN && currency.equals(EURO) && SEPA.contains(country);
        return euros || currency.equals(ofCountry(country));
    }

    /** Empty for a country without one. */
    private static String ofCountry(String country) {
        Currency own = Currency.getInstance(new Locale("", country));
        return own == null ? "" : own.getCurrencyCode();
    }
}
