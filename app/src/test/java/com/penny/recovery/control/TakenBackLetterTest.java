package com.penny.recovery.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.Money;
import com.penny.kernel.SettingsFor;
import com.penny.notify.Mail;
import com.penny.payments.PaymentReceipts.TakenBack;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakenBackLetterTest {

    private static final UUID CHARGEBACK = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Your bank has taken a payment back | 24 November 2026 | 1,024.90 EUR",
                "es | Su banco ha recuperado un pago | 24 de noviembre de 2026 | 1.024,90 EUR",
                "fr | Votre banque a repris un paiement | 24 novembre 2026 | 1 024,90 EUR"
            })
    void itSaysWhatIsOpenAgainInTheReadersLanguage(String language, String subject, String day, String amount) {
        Mail.Message letter = letter(language);

        assertThat(letter.subject()).isEqualTo(subject);
        for (String words : List.of(letter.text(), letter.html())) {
            assertThat(words.replaceAll("[\u00a0\u202f]", " "))
                    .contains(
                            day, amount, "R-2026-000042", "https://penny.example/p/incidents", "privacy@penny.example")
                    .doesNotContain("{", "person@example.org", "#t=");
        }
    }

    @Test
    void itIsOneLetterForAChargeback() {
        assertThat(letter("en").key())
                .isEqualTo("taken-back/" + CHARGEBACK)
                .isEqualTo(letter("fr").key());
    }

    private static Mail.Message letter(String language) {
        return TakenBackLetter.of(
                CHARGEBACK,
                new Addressee("person@example.org", language),
                new TakenBack(
                        UUID.randomUUID(),
                        "R-2026-000042",
                        // Past midnight where the store is.
                        Instant.parse("2026-11-23T23:30:00Z"),
                        new Money(102490, "EUR"),
                        List.of(UUID.randomUUID())),
                ZoneId.of("Europe/Madrid"),
                SettingsFor.at("https://penny.example"));
    }
}
