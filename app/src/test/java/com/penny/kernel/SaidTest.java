package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {

    private static final Instant LATE = Instant.parse("2026-03-14T23:05:00Z");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    /** In Madrid it is the next day by then. */
    @ParameterizedTest
    @CsvSource({
        "en, 15 March 2026, 15/03/2026, '15 March 2026, 00:05'",
        "es, 15 de marzo de 2026, 15/3/26, '15 de marzo de 2026, 00:05'",
        "fr, 15 mars 2026, 15/03/2026, '15 mars 2026, 00:05'"
    })
    void aDayIsWrittenAsItsReaderWritesIt(String language, String day, String shortDay, String time) {
        assertThat(Said.day(LATE, MADRID, language)).isEqualTo(day);
        assertThat(Said.shortDay(LATE, MADRID, language)).isEqualTo(shortDay);
        assertThat(Said.time(LATE, MADRID, language)).isEqualTo(time);
    }

    /** Spaces that do not break are written as underscores here. */
    @ParameterizedTest
    @CsvSource({
        "102490, EUR, en, '1,024.90_EUR'",
        "1024900, EUR, es, '10.249,00_EUR'",
        "1024, JPY, en, '1,024_JPY'",
        "1500, BHD, en, '1.500_BHD'",
        "-250, EUR, fr, '-2,50_EUR'"
    })
    void moneyHasTheDigitsOfItsCurrency(long minor, String currency, String language, String written) {
        assertThat(Said.money(new Money(minor, currency), language)).isEqualTo(written.replace('_', '\u00a0'));
    }
}
