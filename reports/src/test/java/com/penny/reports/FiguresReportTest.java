package com.penny.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.penny.reports.FiguresReport.Count;
import com.penny.reports.FiguresReport.Figure;
import com.penny.reports.FiguresReport.Share;
import com.penny.reports.FiguresReport.Sums;
import com.penny.reports.FiguresReport.Time;
import com.penny.reports.FiguresReport.Value;
import com.penny.reports.PaymentReceipt.Amount;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresReportTest {

    private static final LocalDate FROM = LocalDate.parse("2026-11-03");
    private static final Instant AS_OF = Instant.parse("2026-11-30T09:05:00Z");
    private static final Share HALF = new Share(12, 24, 0.5, 0.31, 0.69);

    private final ReportRenderer renderer = new ReportRenderer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Figures | 3 November 2026 to 30 November 2026 | 50% | 31% to 69%, 12 of 24 | 95% within 1.6 min | 1,234.50 EUR | en-GB",
                "es | Cifras | 3 noviembre 2026 a 30 noviembre 2026 | 50 % | 31 % a 69 %, 12 de 24 | 95 % en menos de 1,6 min | 1.234,50 EUR | es",
                "fr | Chiffres | 3 novembre 2026 au 30 novembre 2026 | 50 % | 31 % à 69 %, 12 sur 24 | 95 % en moins de 1,6 min | 1 234,50 EUR | fr"
            })
    void figuresAreSaidInTheLanguageOfThePaper(
            String language,
            String title,
            String period,
            String share,
            String interval,
            String slow,
            String money,
            String tag)
            throws IOException {
        List<Figure> figures = List.of(
                figure("QUALITY", HALF),
                figure("SPEED", new Time(1_700L, 95_000L)),
                figure("MONEY", new Sums(List.of(new Amount(123_450, "EUR")))));

        try (PaperForTests paper = paper(figures, "Corner Market", language)) {
            assertThat(paper.text()).contains(title, period, share, interval, slow, money, "Corner Market");
            assertThat(paper.reader().getCatalog().getAsString(PdfName.LANG)).hasToString(tag);
        }
    }

    @Test
    void whereNothingWasThereIsNoFigure() throws IOException {
        List<Figure> figures = List.of(
                figure("QUALITY", new Share(0, 0, null, null, null)),
                figure("SPEED", new Time(null, null)),
                figure("MONEY", new Sums(List.of())));

        try (PaperForTests paper = paper(figures, null, "en")) {
            assertThat(paper.text()).contains("All stores", "–").doesNotContain("NaN", "null", "0%");
        }
    }

    @Test
    void fortyFiguresGoOnWithThePeriodOnEverySheet() throws IOException {
        List<Figure> figures = new ArrayList<>(Collections.nCopies(40, figure("VOLUME", new Count(1_234_567))));

        try (PaperForTests paper = paper(figures, null, "en")) {
            assertThat(paper.pages())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(page -> assertThat(page).contains("3 November 2026 to 30 November 2026", "1,234,567"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_es", "_fr"})
    void everyLanguageHasEveryWord(String language) throws IOException {
        assertThat(words(language)).isEqualTo(words(""));
    }

    private static Set<Object> words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = FiguresWords.class.getResourceAsStream("figures" + language + ".properties")) {
            words.load(file);
        }
        return words.keySet();
    }

    private static Figure figure(String group, Value value) {
        return new Figure(group, "What it is", "What it means, in a sentence that goes on.", value, value);
    }

    private PaperForTests paper(List<Figure> figures, String store, String language) throws IOException {
        FiguresReport report = new FiguresReport(FROM, FROM.plusDays(27), store, AS_OF, figures, "Penny");
        return new PaperForTests(renderer.render(report, FiguresWords.in(language)));
    }
}
