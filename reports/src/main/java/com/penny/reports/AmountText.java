package com.penny.reports;

import com.penny.reports.PaymentReceipt.Amount;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** {@code 1,024.90 EUR}: in the digits of the currency (ISO 4217), the code after the figure. */
final class AmountText {

    private AmountText() {}

    static String of(Amount amount, Locale language) {
        int digits = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(amount.minor(), digits)) + "\u00a0" + amount.currency();
    }
}
