package com.penny.reports;

import static com.penny.reports.ReceiptsForTests.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportRendererTest {

    private final ReportRenderer renderer = new ReportRenderer();

    @Test
    void aReceiptSaysWhatWasPaidForWhenAndHowToAsk() throws IOException {
        String text = text(ReceiptsForTests.withLines(1));

        assertThat(text)
                .contains("Receipt R-2026-000001")
                .contains("24 November 2026, 15:04 UTC+01:00")
                .contains("Corner Market, Riverside")
                .contains("23 November 2026, 14:04 UTC+01:00")
                .contains("24.90 EUR")
                .contains("Payment reference pi_3QxT9Z2eZvKYlo2C1r")
                .contains("You can still dispute, also after paying.")
                .contains("Questions: Penny, privacy@penny.example")
                .contains("Page 1 of 1");
    }

    @Test
    void whatWasPaidASecondTimeIsShownAsGoingBack() throws IOException {
        String text = text(ReceiptsForTests.of(List.of(line("Corner Market", 2490, "EUR")), 1000));

        assertThat(text).contains("Goes back to you", "where you paid from.", "10.00 EUR", "34.90 EUR");
        assertThat(text(ReceiptsForTests.withLines(1))).doesNotContain("Goes back");
    }

    @Test
    void readersAreToldItsTitleAuthorAndLanguage() throws IOException {
        try (PaperForTests paper = paper(ReceiptsForTests.withLines(1))) {
            assertThat(paper.reader().getInfo())
                    .containsEntry("Title", "Receipt R-2026-000001")
                    .containsEntry("Author", "Penny");
            assertThat(paper.reader().getCatalog().getAsString(PdfName.LANG)).hasToString("en-GB");
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (PaperForTests paper = paper(ReceiptsForTests.withLines(1))) {
            List<PdfDictionary> fonts = fonts(paper);
            assertThat(fonts).hasSize(2).allSatisfy(font -> {
                assertThat(font.getAsName(PdfName.BASEFONT).toString()).contains("DejaVuSans");
                assertThat(font.getAsDict(PdfName.FONTDESCRIPTOR).contains(PdfName.FONTFILE2))
                        .isTrue();
            });
        }
    }

    @Test
    void itIsOnePageOfA4() throws IOException {
        try (PaperForTests paper = paper(ReceiptsForTests.withLines(1))) {
            assertThat(paper.pages()).hasSize(1);
            assertThat(paper.reader().getPageSize(1).getWidth()).isEqualTo(595);
            assertThat(paper.reader().getPageSize(1).getHeight()).isEqualTo(842);
        }
    }

    @Test
    void fortyLinesGoOnWithTheReceiptsNumberOnEverySheet() throws IOException {
        try (PaperForTests paper = paper(ReceiptsForTests.withLines(40))) {
            List<String> pages = paper.pages();
            assertThat(pages).hasSizeGreaterThan(1);
            for (int page = 1; page <= pages.size(); page++) {
                assertThat(pages.get(page - 1))
                        .contains("Receipt R-2026-000001")
                        .contains("Page " + page + " of " + pages.size());
            }
            assertThat(paper.text().split("Corner Market", -1)).hasSize(41);
            assertThat(pages.get(pages.size() - 1)).contains("996.00 EUR").contains("still dispute");
        }
    }

    @Test
    void aLongStoreNameWrapsAndIsReadWhole() throws IOException {
        String name = "Almacenes y Ultramarinos Hermanos Fernández-Villanueva de la Sierra, Sociedad Cooperativa,"
                + " Centro Comercial Gran Vía del Norte, Local 214";

        assertThat(text(ReceiptsForTests.of(List.of(line(name, 2490, "EUR"))))).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Żółć i Gęśl, Łódź", "Καφενείο της Αγοράς", "Продукты у дома, Київ", "Şükrü Çarşı Ünlü ßß"})
    void aStoreKeepsItsNameInItsOwnLetters(String name) throws IOException {
        assertThat(text(ReceiptsForTests.of(List.of(line(name, 2490, "EUR"))))).contains(name);
    }

    /** The bundled font has Latin, Greek, Cyrillic and Arabic, but no Chinese, Japanese or Korean. */
    @Test
    void aLetterThatTheFontLacksIsABoxAndNotLeftOut() throws IOException {
        assertThat(text(ReceiptsForTests.of(List.of(line("東京 Market", 2490, "JPY")))))
                .contains("□□ Market");
    }

    @Test
    void whatSomebodyTypedIsTextAndNeverMarkup() throws IOException {
        String name = "<b>Bold</b> & Sons ${x} $P{email} %d";

        assertThat(text(ReceiptsForTests.of(List.of(line(name, 2490, "EUR"))))).contains(name);
    }

    @Test
    void controlAndTurningCharactersDoNotReachThePaper() throws IOException {
        String text = text(ReceiptsForTests.of(List.of(line("Corner\u0007\u0000 \u202eMarket\u2066", 2490, "EUR"))));

        assertThat(text).contains("Corner Market");
        assertThat(text.chars().filter(Character::isISOControl)).isEmpty();
        assertThat(text).doesNotContain("\u202e", "\u2066");
    }

    @Test
    void theSameReceiptReadsTheSameEveryTime() throws IOException {
        PaymentReceipt receipt = ReceiptsForTests.withLines(40);
        byte[] first = renderer.render(receipt, ReceiptWords.in("en"));
        byte[] second = renderer.render(receipt, ReceiptWords.in("en"));

        assertThat(second).hasSameSizeAs(first);
        try (PaperForTests one = new PaperForTests(first);
                PaperForTests other = new PaperForTests(second)) {
            assertThat(other.pages()).isEqualTo(one.pages());
        }
    }

    @Test
    void itIsAPdf() {
        byte[] pdf = renderer.render(ReceiptsForTests.withLines(1), ReceiptWords.in("en"));

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private String text(PaymentReceipt receipt) throws IOException {
        try (PaperForTests paper = paper(receipt)) {
            return paper.text();
        }
    }

    private PaperForTests paper(PaymentReceipt receipt) throws IOException {
        return new PaperForTests(renderer.render(receipt, ReceiptWords.in("en")));
    }

    /** The descendant of each composite font of the first page. */
    private static List<PdfDictionary> fonts(PaperForTests paper) {
        PdfDictionary fonts =
                paper.reader().getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
        List<PdfDictionary> descendants = new ArrayList<>();
        for (PdfName name : fonts.getKeys()) {
            PdfArray of = fonts.getAsDict(name).getAsArray(PdfName.DESCENDANTFONTS);
            descendants.add(of.getAsDict(0));
        }
        return descendants;
    }
}
