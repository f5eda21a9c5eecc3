package com.penny.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.reports.PaymentReceipt.Amount;
import com.penny.reports.PaymentReceipt.Change;
import com.penny.reports.PaymentReceipt.What;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptWordsTest {

    private final ReceiptWords words = ReceiptWords.in("en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2490 | EUR | 24.90 EUR",
                "5 | EUR | 0.05 EUR",
                "123456789 | USD | 1,234,567.89 USD",
                "2490 | JPY | 2,490 JPY",
                "2490 | KWD | 2.490 KWD"
            })
    void moneyStandsInTheDigitsOfItsCurrency(long minor, String currency, String text) {
        assertThat(words.money(new Amount(minor, currency)).replace('\u00a0', ' '))
                .isEqualTo(text);
    }

    /** Whatever the machine speaks. */
    @Test
    void everyLanguageWritesTimesAndMoneyAsItDoes() {
        Instant paid = Instant.parse("2026-11-24T14:04:00Z");
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        assertThat(ReceiptWords.in("es").time(paid, madrid)).isEqualTo("24 de noviembre de 2026, 15:04 UTC+01:00");
        assertThat(ReceiptWords.in("fr").time(paid, madrid)).isEqualTo("24 novembre 2026, 15:04 UTC+01:00");
        assertThat(ReceiptWords.in("fr").money(new Amount(2490, "EUR")).replace('\u00a0', ' '))
                .isEqualTo("24,90 EUR");
        assertThat(ReceiptWords.in("en").text("title", "R-1")).isEqualTo("Receipt R-1");
        assertThat(ReceiptWords.in("fr").text("subject", "R-1")).isEqualTo("Votre reçu R-1");
    }

    @Test
    void theLargestAmountLosesNoCent() {
        assertThat(words.money(new Amount(Long.MAX_VALUE, "EUR"))).startsWith("92,233,720,368,547,758.07");
    }

    @Test
    void whatBecameOfAPaymentStandsBelowItsIncidents() {
        PaymentReceipt paid = ReceiptsForTests.of(List.of(ReceiptsForTests.line("Corner Market", 2490, "EUR")));
        PaymentReceipt since = new PaymentReceipt(
                paid.number(),
                paid.paidAt(),
                paid.zone(),
                paid.amount(),
                paid.lines(),
                null,
                false,
                List.of(
                        new Change(paid.paidAt().plusSeconds(86_400), What.TAKEN_BACK, new Amount(2490, "EUR")),
                        new Change(paid.paidAt().plusSeconds(172_800), What.GIVEN_AGAIN, new Amount(2490, "EUR"))),
                paid.paymentReference(),
                paid.controller());

        assertThat(words.entries(since))
                .extracting(ReceiptWords.Entry::title)
                .containsExactly("Corner Market", "Taken back by your bank", "Paid again by your bank");
        assertThat(words.entries(since).get(1).detail()).isEqualTo("25 November 2026, 15:04 UTC+01:00");
    }

    @Test
    void whatGoesBackOfAnIncidentStandsBelowItAndWhatDidNotArriveIsSaidToBeOwed() {
        PaymentReceipt.Line line = ReceiptsForTests.line("Corner Market", 2490, "EUR");
        Amount half = new Amount(1245, "EUR");

        assertThat(words.entries(ReceiptsForTests.of(List.of(line.returning(half, false)))))
                .extracting(ReceiptWords.Entry::title, entry -> entry.amount().replace('\u00a0', ' '))
                .containsExactly(tuple("Corner Market", "24.90 EUR"), tuple("Goes back to you", "12.45 EUR"));
        assertThat(words.entries(ReceiptsForTests.of(List.of(line.returning(half, true)))))
                .extracting(ReceiptWords.Entry::title)
                .containsExactly("Corner Market", "Owed to you");
        assertThat(words.entries(ReceiptsForTests.owing(List.of(line), 2490)).get(1))
                .isEqualTo(new ReceiptWords.Entry(
                        "Owed to you",
                        "It did not arrive where you paid from. We are looking into it; you need not do anything.",
                        words.money(new Amount(2490, "EUR"))));
    }

    @Test
    void aTimeCarriesItsZoneThroughTheYear() {
        ZoneId madrid = ZoneId.of("Europe/Madrid");
        assertThat(words.time(Instant.parse("2026-07-01T10:00:00Z"), madrid)).isEqualTo("1 July 2026, 12:00 UTC+02:00");
        assertThat(words.time(Instant.parse("2026-12-01T10:00:00Z"), madrid))
                .isEqualTo("1 December 2026, 11:00 UTC+01:00");
    }

    @ParameterizedTest
    @CsvSource({
        "title, /receipt/title",
        "thanks, /receipt/text",
        "paid, /receipt/paid",
        "goesBack, /receipt/goesBack",
        "goesBackWhy, /receipt/goesBackWhy",
        "returned, /receipt/returned",
        "owed, /receipt/owed",
        "owedWhy, /receipt/owedWhy",
        "givenBack, /receipt/givenBack",
        "takenBack, /receipt/takenBack",
        "givenAgain, /receipt/givenAgain",
        "takenOff, /receipt/takenOff",
        "takenOffWhy, /receipt/takenOffWhy",
        "reference, /receipt/reference",
        "stillDispute, /letter/stillDispute",
        "contact, /contact"
    })
    void paperAndPortalSayTheSame(String key, String pointer) throws IOException {
        for (String language : List.of("en", "es", "fr")) {
            JsonNode portal = new ObjectMapper()
                    .readTree(Path.of("../frontend/src/i18n/locales/" + language + "/portal.json")
                            .toFile());

            assertThat(ReceiptWords.in(language).text(key, "X"))
                    .as(language)
                    .isEqualTo(portal.at(pointer).asText().replaceAll("\\{\\{\\w+}}", "X"));
        }
    }
}
