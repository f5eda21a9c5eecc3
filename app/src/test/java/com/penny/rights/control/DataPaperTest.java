package com.penny.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.kernel.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataPaperTest {

    private static final Map<String, Object> INCIDENT = Map.of(
            "state",
            "NOT_UPHELD",
            "occurredAt",
            Instant.parse("2026-11-30T07:25:32.348Z"),
            "amount",
            new Money(2490, "EUR"),
            "clips",
            List.of(),
            "sentence",
            "<script>alert(1)</script> %s");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Not upheld | 30 November 2026, 07:25 UTC | When it happened",
                "es | No se sostiene | 30 noviembre 2026, 07:25 UTC | Cuándo ocurrió",
                "fr | Non retenu | 30 novembre 2026, 07:25 UTC | Date des faits"
            })
    void factsAreSaidInTheReadersLanguageAndNotAsAMachineKeepsThem(
            String language, String state, String time, String field) {
        String page = DataPaper.html(language, Map.of("incidents", List.of(INCIDENT)));

        assertThat(page)
                .contains(state, time, field, "24.90 EUR")
                .doesNotContain("NOT_UPHELD", "2490", "T07:25", "occurredAt", "<ol></ol>");
    }

    @Test
    void whatSomebodyWroteIsTextAndNeverMarkup() {
        String page = DataPaper.html("en", Map.of("incidents", List.of(INCIDENT)));

        assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; %s").doesNotContain("<script>");
    }

    @Test
    void aSectionWithoutAnythingSaysSo() {
        Map<String, Object> sections = new LinkedHashMap<>();
        sections.put("receipts", List.of());

        assertThat(DataPaper.html("en", sections)).contains("What you have paid", "<p>Nothing.</p>");
    }
}
