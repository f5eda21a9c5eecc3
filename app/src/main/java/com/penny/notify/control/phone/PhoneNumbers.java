package com.penny.notify.control.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.penny.kernel.Problem;

/** Telephone numbers that a text message can reach (libphonenumber's plan of each country). */
public final class PhoneNumbers {

    /** A number says its country itself. */
    private static final String NO_COUNTRY = "ZZ";

    private PhoneNumbers() {}

    /**
     * @param typed as people write it, with the country
     * @return E.164
     * @throws Problem 400 for what is no number, and for one that no text message reaches
     */
    public static String mobile(String typed, String pointer) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        PhoneNumber number = parse(numbers, typed, pointer);
        if (!numbers.isValidNumber(number)) {
            throw none(pointer);
        }
        PhoneNumberType type = numbers.getNumberType(number);
        if (type != PhoneNumberType.MOBILE && type != PhoneNumberType.FIXED_LINE_OR_MOBILE) {
            throw Problem.invalid(
                    pointer,
                    "No text message reaches this number: it is a landline or a service. Give a mobile number.");
        }
        return numbers.format(number, PhoneNumberFormat.E164);
    }

    private static PhoneNumber parse(PhoneNumberUtil numbers, String typed, String pointer) {
        try {
            return numbers.parse(typed, NO_COUNTRY);
        } catch (NumberParseException e) {
            throw none(pointer);
        }
    }

    private static Problem none(String pointer) {
        return Problem.invalid(pointer, "Give the number with its country, such as +34 612 345 678.");
    }
}
