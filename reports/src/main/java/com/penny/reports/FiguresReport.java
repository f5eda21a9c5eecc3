package com.penny.reports;

import com.penny.reports.PaymentReceipt.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of a period as paper, each with what it means and what it was in the period before.
 *
 * @param from the first day, in UTC; @param to the last
 * @param storeName null for all stores
 * @param asOf up to when they are counted; null while nothing is
 * @param controller who publishes them
 */
public record FiguresReport(
        LocalDate from, LocalDate to, String storeName, Instant asOf, List<Figure> figures, String controller) {

    public FiguresReport {
        figures = List.copyOf(figures);
    }

    /**
     * @param group names what figures stand together: a key of the words
     * @param title in the language of the paper, as is the definition
     */
    public record Figure(String group, String title, String definition, Value now, Value before) {}

    /** What a figure came to. */
    public sealed interface Value {}

    public record Count(long count) implements Value {}

    /**
     * @param share 0 to 1, as are the ends of its 95% interval; all null where there is nothing to take a share of
     */
    public record Share(long of, long among, Double share, Double low, Double high) implements Value {}

    /** @param medianMillis at most, as is the 95th percentile; null where nothing was timed */
    public record Time(Long medianMillis, Long slowMillis) implements Value {}

    /** @param amounts one for each currency */
    public record Sums(List<Amount> amounts) implements Value {
        public Sums {
            amounts = List.copyOf(amounts);
        }
    }
}
