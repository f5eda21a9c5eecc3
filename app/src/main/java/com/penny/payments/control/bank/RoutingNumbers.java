package com.penny.payments.control.bank;

import com.penny.kernel.Problem;
import com.penny.payments.PayoutAccounts.AccountNumber;
import com.penny.payments.PayoutAccounts.AccountType;

/** Accounts in the United States: nine digits for the bank (ABA routing number), and an account number without a check of its own. */
public final class RoutingNumbers {

    private static final int DIGITS = 9;
    private static final int[] WEIGHTS = {3, 7, 1};
    private static final int MODULUS = 10;

    /** As many digits as a message of the automated clearing house has room for (Nacha Operating Rules, DFI account number). */
    private static final int LONGEST_ACCOUNT = 17;

    private static final int SHORTEST_ACCOUNT = 4;

    private RoutingNumbers() {}

    /** @throws Problem 400 */
    public static AccountNumber number(String typedRouting, String typedAccount, AccountType type) {
        String routing = Digits.together(typedRouting);
        String account = Digits.together(typedAccount);
        if (!Digits.are(routing, DIGITS, DIGITS)) {
            throw Problem.invalid("/routingNumber", "A routing number has nine digits.");
        }
        if (!checks(routing)) {
            throw Problem.invalid(
                    "/routingNumber", "This routing number does not add up: look for a digit that was mistyped.");
        }
        if (!ofABank(routing)) {
            throw Problem.invalid(
                    "/routingNumber", "This routing number is of no bank that payments go to. Ask yours for its own.");
        }
        if (!Digits.are(account, SHORTEST_ACCOUNT, LONGEST_ACCOUNT)) {
            throw Problem.invalid("/accountNumber", "An account number there has 4 to 17 digits.");
        }
        if (type == null) {
            throw Problem.invalid("/accountType", "Say whether it is a checking or a savings account.");
        }
        return new AccountNumber(null, null, routing, account, type);
    }

    /** The weighted sum of its digits is a multiple of ten (ABA Routing Number Policy, check digit). @param routing nine digits */
    static boolean checks(String routing) {
        int sum = 0;
        for (int place = 0; place < DIGITS; place++) {
            sum += WEIGHTS[place % WEIGHTS.length] * (routing.charAt(place) - '0');
        }
        return sum % MODULUS == 0;
    }

    /**
     * Of the ranges that are given out, those of banks and thrifts, and of their electronic payments; not 00 of the government, nor 80 of
     * traveller's cheques.
     */
    static boolean ofABank(String routing) {
        int first = Integer.parseInt(routing.substring(0, 2));
        return first >= 1 && first <= 12 || first >= 21 && first <= 32 || first >= 61 && first <= 72;
    }
}
