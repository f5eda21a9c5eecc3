package com.penny.payments.control;

import com.penny.payments.PayoutAccounts.AccountType;
import com.penny.payments.PayoutAccounts.Scheme;

/**
 * An account as somebody has typed it. Its text tells nothing of it.
 *
 * @param country of the bank: ISO 3166-1, two letters
 * @param bic may be missing, as everything that the scheme does not have
 */
public record PayoutDraft(
        Scheme scheme,
        String holder,
        String country,
        String iban,
        String bic,
        String routingNumber,
        String sortCode,
        String accountNumber,
        AccountType accountType) {

    @Override
    public String toString() {
        return "a draft of a payout account";
    }
}
