package com.penny.reports;

import com.penny.reports.PaymentReceipt.Amount;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What a receipt says, in one language: the same words on paper, in a letter and on the page of the portal. */
public final class ReceiptWords {

    private final Locale language;
    private final ResourceBundle words;
    private final DateTimeFormatter times;

    private ReceiptWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "com.penny.reports.receipt", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.times = new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.LONG, null)
                .appendPattern(", HH:mm 'UTC'xxx")
                .toFormatter(language);
    }

    /**
     * English has the day before the month, as the portal writes it.
     *
     * @param tag {@code en}, {@code es} or {@code fr}
     */
    public static ReceiptWords in(String tag) {
        return new ReceiptWords(tag.equals("en") ? Locale.UK : Locale.forLanguageTag(tag));
    }

    /** RFC 5646 tag, for readers that speak the text aloud. */
    public String languageTag() {
        return language.toLanguageTag();
    }

    /** @throws java.util.MissingResourceException for a key that no text belongs to */
    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    /** What stands in the list of a receipt: an incident, what goes back, or what became of it. */
    public record Entry(String title, String detail, String amount) {}

    /** The incidents that were paid for, each with what goes back of it, then what nobody owed, then what became of it. */
    public List<Entry> entries(PaymentReceipt receipt) {
        List<Entry> entries = new ArrayList<>();
        receipt.lines().forEach(line -> {
            entries.add(entry(line));
            if (line.returned() != null) {
                entries.add(back(line.returned(), line.returnOwed(), "returned"));
            }
        });
        if (receipt.goesBack() != null) {
            entries.add(back(receipt.goesBack(), receipt.goesBackOwed(), "goesBackWhy"));
        }
        receipt.changes()
                .forEach(change -> entries.add(new Entry(
                        text(change.what().words()), time(change.at(), receipt.zone()), money(change.amount()))));
        return List.copyOf(entries);
    }

    /** What did not arrive is not said to be on its way. */
    private Entry back(Amount amount, boolean owed, String why) {
        return owed
                ? new Entry(text("owed"), text("owedWhy"), money(amount))
                : new Entry(text("goesBack"), text(why), money(amount));
    }

    private Entry entry(PaymentReceipt.Line line) {
        return line.takenOff()
                ? new Entry(text("takenOff"), text("takenOffWhy"), money(line.amount()))
                : new Entry(line.storeName(), time(line.occurredAt(), line.zone()), money(line.amount()));
    }

    /** {@code 1,024.90 EUR}: in the digits of the currency (ISO 4217), the code after the figure. */
    public String money(Amount amount) {
        return AmountText.of(amount, language);
    }

    /** {@code 24 November 2026, 15:04 UTC+01:00}: paper has no hover text, so the zone stands beside the time. */
    public String time(Instant instant, ZoneId zone) {
        return times.format(instant.atZone(zone));
    }
}
