package com.penny.reports;

import com.penny.reports.FiguresReport.Count;
import com.penny.reports.FiguresReport.Share;
import com.penny.reports.FiguresReport.Sums;
import com.penny.reports.FiguresReport.Time;
import com.penny.reports.FiguresReport.Value;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** What stands on the paper of figures beside their own words, in one language. */
public final class FiguresWords {

    private static final String NOTHING = "–";

    private final Locale language;
    private final ResourceBundle words;
    private final DateTimeFormatter days;
    private final DateTimeFormatter times;

    private FiguresWords(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "com.penny.reports.figures", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.days = DateTimeFormatter.ofPattern("d MMMM uuuu", language);
        this.times = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", language);
    }

    /** @param tag {@code en}, {@code es} or {@code fr} */
    public static FiguresWords in(String tag) {
        return new FiguresWords(tag.equals("en") ? Locale.UK : Locale.forLanguageTag(tag));
    }

    public String languageTag() {
        return language.toLanguageTag();
    }

    /** @throws java.util.MissingResourceException for a key that no text belongs to */
    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    String day(LocalDate day) {
        return days.format(day);
    }

    String time(Instant instant) {
        return times.format(instant.atZone(ZoneOffset.UTC));
    }

    /** The figure itself. */
    String value(Value value) {
        if (value instanceof Count count) {
            return number(count.count());
        }
        if (value instanceof Share share) {
            return share.share() == null ? NOTHING : percent(share.share());
        }
        if (value instanceof Time time) {
            return time.medianMillis() == null ? NOTHING : duration(time.medianMillis());
        }
        String sums = ((Sums) value)
                .amounts().stream()
                        .map(amount -> AmountText.of(amount, language))
                        .collect(Collectors.joining("\n"));
        return sums.isEmpty() ? NOTHING : sums;
    }

    /** What has to be known to read it; empty for a figure that needs nothing. */
    String detail(Value value) {
        if (value instanceof Share share && share.share() != null) {
            return text(
                    "share", percent(share.low()), percent(share.high()), number(share.of()), number(share.among()));
        }
        if (value instanceof Time time && time.medianMillis() != null) {
            return text("slow", duration(Objects.requireNonNull(time.slowMillis())));
        }
        return "";
    }

    private String number(long count) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }

    /** One digit behind the comma where that is a difference. */
    private String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return format.format(share);
    }

    private String duration(long millis) {
        double seconds = millis / 1000.0;
        if (seconds < 60) {
            return unit(seconds, "s");
        }
        if (seconds < Duration.ofHours(1).toSeconds()) {
            return unit(seconds / 60, "min");
        }
        return seconds < Duration.ofDays(2).toSeconds() ? unit(seconds / 3600, "h") : unit(seconds / 86_400, "days");
    }

    private String unit(double count, String unit) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(count < 10 ? 1 : 0);
        return text(unit, format.format(count));
    }
}
