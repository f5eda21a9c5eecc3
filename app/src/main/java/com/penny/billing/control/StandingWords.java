package com.penny.billing.control;

import com.penny.billing.control.WriteStandingLetter.Known;
import com.penny.identity.Administrators.Administrator;
import com.penny.kernel.Catalogue;
import com.penny.kernel.Money;
import com.penny.kernel.Settings;
import com.penny.notify.LetterPaper;
import com.penny.notify.Mail;
import java.math.BigDecimal;
import java.net.URI;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What letters about what a store pays say: what has happened, until when everything works, and what never stops. */
final class StandingWords {

    private static final Catalogue CATALOGUE = Catalogue.beside(StandingWords.class, "standing-letter");

    private StandingWords() {}

    /** @param key names the letter for ever */
    static Mail.Message letter(String key, Known known, Administrator person, Settings settings) {
        Locale locale = Locale.forLanguageTag(person.addressee().language());
        Map<String, String> words = CATALOGUE.in(person.addressee().language());
        String kind = known.letter().kind().name();
        String text = words.get(kind + ".text")
                .replace("{store}", known.store().name())
                .replace("{day}", day(known, locale))
                .replace("{price}", known.price() == null ? "" : money(known.price(), locale));
        Settings.Controller controller = settings.controller();
        LetterPaper paper = new LetterPaper(
                person.addressee().language(),
                words.get(kind + ".subject"),
                List.of(text, words.get("stays")),
                words.get("action"),
                URI.create(settings.baseUrl() + "/settings/subscription"),
                List.of(),
                LetterPaper.Foot.of(controller));
        return new Mail.Message(
                key,
                Mail.Purpose.BILLING,
                person.addressee().email(),
                paper.title(),
                paper.text(),
                paper.html(),
                List.of());
    }

    private static String day(Known known, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .withZone(ZoneId.of(known.store().timeZone()))
                .format(known.letter().about());
    }

    private static String money(Money money, Locale locale) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        return format.format(BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits()));
    }
}
