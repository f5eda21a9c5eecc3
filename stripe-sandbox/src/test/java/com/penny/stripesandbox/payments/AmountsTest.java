package com.penny.stripesandbox.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({"2490, eur, 24.90 EUR", "5, usd, 0.05 USD", "500, jpy, 500 JPY", "12345, kwd, 12.345 KWD"})
    void amountsAreWrittenWithTheCurrencysDigits(long minorUnits, String currency, String written) {
        assertThat(Amounts.format(minorUnits, currency)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"50, 26", "100, 27", "2490, 62", "10000, 175", "99999999, 1500025"})
    void theFeeIsRoundedHalfUp(long amount, long fee) {
        assertThat(ProcessingFee.on(amount)).isEqualTo(fee);
    }
}
