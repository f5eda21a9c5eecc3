package com.penny.payments.control.bank;

import com.penny.kernel.Problem;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name that an account is under. */
public final class HolderName {

    /** As long as a message between banks may have it (ISO 20022, pain.001, Max70Text). */
    private static final int LONGEST = 70;

    /** One line of Latin letters, figures and what stands in names of firms; no letter that only looks like one of them. */
    private static final Pattern WRITTEN = Pattern.compile("[\\p{IsLatin}0-9 .,'’&/()+:-]*");

    private static final Pattern LETTER = Pattern.compile(".*\\p{IsLatin}.*");

    private HolderName() {}

    /**
     * @return with its letters in one form only (Unicode's NFKC: Ｐ is P, ª is a), and single spaces
     * @throws Problem 400
     */
    public static String of(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Zs}+", " ")
                .strip();
        if (name.length() > LONGEST) {
            throw Problem.invalid("/holder", "Use at most 70 characters, as the bank writes it.");
        }
        if (!WRITTEN.matcher(name).matches() || !LETTER.matcher(name).matches()) {
            throw Problem.invalid(
                    "/holder", "Write the holder's name as the bank does, on one line and in Latin letters.");
        }
        return name;
    }
}
