package com.penny.identity.control;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.penny.kernel.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Which passwords are good enough: 10 to 256 characters of any kind, and not one that is guessed early (zxcvbn knows the
 * common ones, names, dates, keyboard rows). No rules about digits and signs (NIST SP 800-63B, 5.1.1.2).
 */
@ApplicationScoped
public class PasswordRule {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 256;

    /** zxcvbn's 0 (guessed at once) to 4; 2 withstands guessing through the front door for long. */
    private static final int GOOD_ENOUGH = 2;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /** @throws Problem 400 that says what to do about it */
    public void check(String pointer, String password, String email) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Problem.invalid(pointer, "Use 10 to 256 characters; a few words are fine.");
        }
        // What it costs grows with the square of the length; a hundred characters decide.
        String decisive = password.substring(0, Math.min(password.length(), 100));
        if (zxcvbn.measure(decisive, List.of(email, "penny")).getScore() < GOOD_ENOUGH) {
            throw Problem.invalid(
                    pointer, "This password is one of the first that others would try. Take a few unrelated words.");
        }
    }
}
