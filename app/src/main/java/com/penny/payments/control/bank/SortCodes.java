package com.penny.payments.control.bank;

import com.penny.kernel.Problem;
import com.penny.payments.PayoutAccounts.AccountNumber;

/**
 * Accounts in the United Kingdom: six digits for the branch and eight for the account. Only that is looked at: whether the two fit is told by
 * a table that banks publish anew several times a year (Pay.UK, modulus checking), and an old one would refuse good accounts.
 */
public final class SortCodes {

    private static final int CODE = 6;
    private static final int ACCOUNT = 8;

    private SortCodes() {}

    /** @throws Problem 400 */
    public static AccountNumber number(String typedCode, String typedAccount) {
        String code = Digits.together(typedCode);
        String account = Digits.together(typedAccount);
        if (!Digits.are(code, CODE, CODE) || code.equals("000000")) {
            throw Problem.invalid("/sortCode", "A sort code has six digits, such as 20-00-00.");
        }
        if (!Digits.are(account, ACCOUNT, ACCOUNT) || account.equals("00000000")) {
            throw Problem.invalid("/accountNumber", "Give all eight digits; a shorter number has zeros in front.");
        }
        return new AccountNumber(null, null, code, account, null);
    }
}
