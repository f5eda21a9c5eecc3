package com.penny.recovery.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.Accounts.Addressee;
import com.penny.notify.Mail;
import com.penny.reports.PaymentReceipt;
import com.penny.reports.PaymentReceipt.Amount;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptLetterTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant PAID = Instant.parse("2026-11-24T14:04:00Z");

    private final Mail.Message message = ReceiptLetter.of(
            URI.create("https://penny.example"),
            new Addressee("person@example.org", "en"),
            receipt("Corner & Sons <Riverside>", 102490, null),
            new byte[] {1});

    @Test
    void bothFormsSayWhatThePaperSays() {
        for (String words : List.of(message.text(), message.html())) {
            assertThat(words.replace('\u00a0', ' '))
                    .contains("Receipt R-2026-000001")
                    .contains("24 November 2026, 15:04 UTC+01:00")
                    .contains("23 November 2026, 15:04 UTC+01:00")
                    .contains("1,024.90 EUR")
                    .contains("pi_3QxT9Z2e")
                    .contains("You can still dispute, also after paying.")
                    .contains("privacy@penny.example");
        }
        assertThat(message.subject()).isEqualTo("Your receipt R-2026-000001");
        assertThat(message.attachments())
                .extracting(Mail.Attachment::name)
                .containsExactly("penny-receipt-R-2026-000001.pdf");
    }

    @Test
    void theLinkOpensThePageAndCarriesNoSecret() {
        assertThat(message.text()).contains("\nhttps://penny.example/p/receipts/R-2026-000001\n");
        assertThat(message.html()).contains("href=\"https://penny.example/p/receipts/R-2026-000001\"");
        assertThat(message.text() + message.html()).doesNotContain("#t=").doesNotContain("token");
    }

    @Test
    void aStoresNameIsTextInBothForms() {
        assertThat(message.text()).contains("Corner & Sons <Riverside>");
        assertThat(message.html()).contains("Corner &amp; Sons &lt;Riverside&gt;");
    }

    @Test
    void noTextCouplesMoneyWithPoliceOrNetwork() {
        assertThat((message.subject() + message.text() + message.html()).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("police", "network", "listing", "theft", "stolen", "offender");
    }

    @Test
    void itIsWrittenInTheReadersLanguage() {
        Mail.Message french = ReceiptLetter.of(
                URI.create("https://penny.example"),
                new Addressee("person@example.org", "fr"),
                receipt("Corner Market", 2490, null),
                new byte[] {1});

        assertThat(french.subject()).isEqualTo("Votre reçu R-2026-000001");
        assertThat(french.html())
                .contains("<html lang=\"fr\">", "24 novembre 2026, 15:04", "Vous pouvez encore contester");
    }

    @Test
    void theReadersAddressStandsInNoneOfTheWords() {
        assertThat(message.subject() + message.text() + message.html()).doesNotContain("person@example.org");
    }

    @Test
    void theSameReceiptIsTheSameLetter() {
        assertThat(message.key()).isEqualTo("receipt/R-2026-000001");
    }

    @Test
    void whatGoesBackStandsAmongTheLines() {
        Mail.Message twicePaid = ReceiptLetter.of(
                URI.create("https://penny.example"),
                new Addressee("person@example.org", "en"),
                receipt("Corner Market", 104980, new Amount(2490, "EUR")),
                new byte[] {1});

        for (String words : List.of(twicePaid.text(), twicePaid.html())) {
            assertThat(words.replace('\u00a0', ' '))
                    .contains("1,049.80 EUR", "1,024.90 EUR", "Goes back to you", "24.90 EUR");
        }
        assertThat(message.text() + message.html()).doesNotContain("Goes back");
    }

    private static PaymentReceipt receipt(String store, long paid, Amount goesBack) {
        return new PaymentReceipt(
                "R-2026-000001",
                PAID,
                MADRID,
                new Amount(paid, "EUR"),
                List.of(new PaymentReceipt.Line(store, PAID.minusSeconds(86_400), MADRID, new Amount(102490, "EUR"))),
                goesBack,
                false,
                List.of(),
                "pi_3QxT9Z2e",
                new PaymentReceipt.Controller("Penny", "privacy@penny.example"));
    }
}
