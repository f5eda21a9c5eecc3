package com.penny.payments.control;

import com.penny.kernel.Problem;
import com.penny.payments.PayoutAccounts.AccountNumber;
import com.penny.payments.PayoutAccounts.Scheme;
import com.penny.payments.control.bank.BankCountries;
import com.penny.payments.control.bank.HolderName;
import com.penny.payments.control.bank.Ibans;
import com.penny.payments.control.bank.RoutingNumbers;
import com.penny.payments.control.bank.SortCodes;
import com.penny.payments.entity.MaskedAccount;

/** What can be known of an account without asking its bank: that it is written as one, and that it takes the store's money. */
final class PayoutCheck {

    /** An account that may be one. Its text tells nothing of it. */
    record Checked(MaskedAccount masked, String holder, AccountNumber number) {
        @Override
        public String toString() {
            return "a checked payout account";
        }
    }

    private PayoutCheck() {}

    /**
     * @param currency of the store, in which it is paid
     * @throws Problem 400 that points at what is wrong
     */
    static Checked check(PayoutDraft draft, String currency) {
        String country = BankCountries.known(draft.country());
        AccountNumber number = switch (draft.scheme()) {
            case IBAN -> Ibans.number(draft.iban(), draft.bic(), country);
            case US_ROUTING -> {
                requireCountry(draft.scheme(), "US".equals(country));
                yield RoutingNumbers.number(draft.routingNumber(), draft.accountNumber(), draft.accountType());
            }
            case UK_SORT_CODE -> {
                requireCountry(draft.scheme(), "GB".equals(country));
                yield SortCodes.number(draft.sortCode(), draft.accountNumber());
            }
        };
        if (!BankCountries.takes(draft.scheme(), country, currency)) {
            throw Problem.invalid(
                    "/country",
                    "This store is paid in " + currency
                            + ", which accounts in this country do not take. Give one that does.");
        }
        String shown = number.iban() == null ? number.account() : number.iban();
        return new Checked(
                MaskedAccount.of(draft.scheme(), country, currency, shown), HolderName.of(draft.holder()), number);
    }

    private static void requireCountry(Scheme scheme, boolean fits) {
        if (!fits) {
            throw scheme == Scheme.US_ROUTING
                    ? Problem.invalid("/country", "Routing numbers are of banks in the United States.")
                    : Problem.invalid("/country", "Sort codes are of banks in the United Kingdom.");
        }
    }
}
