package com.penny.kernel;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Days, times and money as a reader of a language writes them. A language is a tag: {@code en}, {@code es} or {@code fr}. */
public final class Said {

    private Said() {}

    /** {@code 14 March 2026}. */
    public static String day(Instant instant, ZoneId zone, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(reader(language))
                .format(instant.atZone(zone));
    }

    /** {@code 14/03/2026}, where there is room for no more. */
    public static String shortDay(Instant instant, ZoneId zone, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                .withLocale(reader(language))
                .format(instant.atZone(zone));
    }

    /** {@code 14 March 2026, 10:45}. */
    public static String time(Instant instant, ZoneId zone, String language) {
        return day(instant, zone, language)
                + DateTimeFormatter.ofPattern(", HH:mm").format(instant.atZone(zone));
    }

    /** {@code 1,024.90 EUR}: in the digits of the currency (ISO 4217), the code after the figure. */
    public static String money(Money money, String language) {
        int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
        NumberFormat format = NumberFormat.getNumberInstance(reader(language));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(money.minor(), digits)) + "\u00a0" + money.currency();
    }

    /** Penny's English is that of Europe: the day before the month, and 24 hours in it. */
    public static Locale reader(String language) {
        return language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    }
}
