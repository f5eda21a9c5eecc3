package com.penny.payments.control.bank;

import com.penny.kernel.Problem;
import com.penny.payments.PayoutAccounts.AccountNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.iban4j.BicFormatException;
import org.iban4j.BicUtil;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/**
 * International account numbers: length and structure of each country, and the check digits (ISO 13616, ISO 7064 MOD 97-10). The library
 * takes every digit and letter of Unicode for one, so that only those of ASCII reach it; what it says holds the number, and goes no further.
 */
public final class Ibans {

    /** What stands before it on a bank's paper. */
    private static final Pattern NAMED = Pattern.compile("^IBAN:?", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z]+");

    /** Where banks of more than the country itself have its IBANs (ISO 9362 names them by where they are). */
    private static final Map<String, Set<String>> BANKS_OF = Map.of(
            "FR",
            Set.of("FR", "BL", "GF", "GP", "MC", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"),
            "MC",
            Set.of("MC", "FR"),
            "GB",
            Set.of("GB", "GG", "IM", "JE"));

    private static final int COUNTRY = 2;
    private static final int BIC_COUNTRY = 4;

    private Ibans() {}

    /**
     * @param typedBic may be missing
     * @param country that was chosen, one of ISO 3166-1
     * @throws Problem 400
     */
    public static AccountNumber number(String typedIban, String typedBic, String country) {
        CountryCode code = of(country)
                .orElseThrow(() -> Problem.invalid(
                        "/country",
                        "Banks in this country have no IBAN. Penny pays to IBANs, and to accounts in the United States and the"
                                + " United Kingdom."));
        return new AccountNumber(iban(typedIban, code), bic(typedBic, country), null, null, null);
    }

    /** Empty for a country whose banks have no IBAN. */
    static Optional<CountryCode> of(String country) {
        return Optional.ofNullable(CountryCode.getByCode(country)).filter(IbanUtil::isSupportedCountry);
    }

    private static String iban(String typed, CountryCode country) {
        String together = NAMED.matcher(Digits.together(typed)).replaceFirst("");
        if (together.isEmpty()) {
            throw Problem.invalid("/iban", "Give the IBAN; it stands on every statement of the account.");
        }
        if (!PLAIN.matcher(together).matches()) {
            throw Problem.invalid("/iban", "Type the IBAN with the letters A to Z and the digits 0 to 9.");
        }
        // Only now: capitals of some other letters are among A to Z.
        String iban = together.toUpperCase(Locale.ROOT);
        if (!iban.startsWith(country.name())) {
            throw Problem.invalid("/iban", "This IBAN does not begin with the letters of the country that was chosen.");
        }
        int length = IbanUtil.getIbanLength(country);
        if (iban.length() != length) {
            throw Problem.invalid(
                    "/iban",
                    "An IBAN of this country has " + length + " characters, and this one " + iban.length() + ".");
        }
        if (!checks(iban)) {
            throw Problem.invalid(
                    "/iban", "The check digits of this IBAN do not fit: look for a character that was mistyped.");
        }
        return iban;
    }

    /** Of numbers with the same remainder only one has check digits from 02 to 98: 00, 01 and 99 are nobody's. */
    private static boolean checks(String iban) {
        try {
            IbanUtil.validate(iban);
            return IbanUtil.calculateCheckDigit(iban).equals(IbanUtil.getCheckDigit(iban));
        } catch (InvalidCheckDigitException e) {
            return false;
        } catch (Iban4jException e) {
            throw Problem.invalid("/iban", "An IBAN of this country has its letters and digits in other places.");
        }
    }

    private static String bic(String typed, String country) {
        String together = Digits.together(typed);
        if (together.isEmpty()) {
            return null;
        }
        String bic = together.toUpperCase(Locale.ROOT);
        if (!PLAIN.matcher(together).matches() || !isBic(bic)) {
            throw Problem.invalid(
                    "/bic", "A BIC has 8 or 11 letters and digits, such as CAIXESBB. Leave it empty if in doubt.");
        }
        String of = bic.substring(BIC_COUNTRY, BIC_COUNTRY + COUNTRY);
        if (!BANKS_OF.getOrDefault(country, Set.of(country)).contains(of)) {
            throw Problem.invalid("/bic", "This BIC is of a bank in another country than the IBAN.");
        }
        return bic;
    }

    private static boolean isBic(String bic) {
        try {
            BicUtil.validate(bic);
            return true;
        } catch (BicFormatException | UnsupportedCountryException e) {
            return false;
        }
    }
}
