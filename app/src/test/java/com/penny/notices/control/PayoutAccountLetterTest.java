package com.penny.notices.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.identity.Accounts.Addressee;
import com.penny.kernel.SettingsFor;
import com.penny.notices.control.PayoutAccountLetter.Facts;
import com.penny.notify.Mail;
import com.penny.payments.PayoutAccounts.News;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PayoutAccountLetterTest {

    private static final Instant AT = Instant.parse("2026-12-03T10:00:00Z");

    static Stream<Arguments> letters() {
        return Stream.of("en", "es", "fr")
                .flatMap(language -> Arrays.stream(News.values()).map(news -> Arguments.of(language, news)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterIsWholeAndLeadsToWhereAChangeIsStopped(String language, News news) {
        for (boolean former : List.of(false, true)) {
            Mail.Message letter = letter(language, news, "Marta Ruiz", former);

            assertThat(letter.subject()).contains("Ruiz & Hijas <b>");
            assertThat(letter.text())
                    .contains("https://penny.example/settings/payouts")
                    .doesNotContain("{")
                    .doesNotContain("null");
            assertThat(letter.html()).doesNotContain("<b>").contains("Ruiz &amp; Hijas &lt;b&gt;");
            assertThat(letter.purpose()).isEqualTo(Mail.Purpose.ACCOUNT);
            assertThat(letter.unsubscribe()).isNull();
        }
    }

    @Test
    void theTimeIsTheStoresOwnAndSaysWhich() {
        assertThat(letter("en", News.CHANGE_ASKED, "Marta Ruiz", false).text())
                .contains("Marta Ruiz has entered", "3 December 2026", "11:00", "(CET)");
        assertThat(letter("es", News.CHANGE_ASKED, "Marta Ruiz", false).text())
                .contains("Marta Ruiz ha indicado", "3 de diciembre de 2026", "11:00", "(CET)");
        assertThat(letter("fr", News.REMOVAL_ASKED, "Marta Ruiz", false).text()).contains("3 décembre 2026", "11:00");
    }

    @Test
    void whoIsNoAdministratorAnyMoreIsToldWhyTheyReadIt() {
        assertThat(letter("en", News.CHANGE_ASKED, null, true).text())
                .contains("A former colleague has entered", "until lately");
        assertThat(letter("en", News.CHANGE_ASKED, null, false).text()).doesNotContain("until lately");
    }

    @Test
    void eachReaderGetsOneLetterOfEachPieceOfNews() {
        UUID change = UUID.randomUUID();
        Facts asked = new Facts(change, News.CHANGE_ASKED, "Ruiz", "Europe/Madrid", "Marta", AT);
        Facts stopped = new Facts(change, News.STOPPED, "Ruiz", "Europe/Madrid", "Marta", AT);
        UUID reader = UUID.randomUUID();

        assertThat(Stream.of(key(asked, reader), key(asked, UUID.randomUUID()), key(stopped, reader))
                        .distinct())
                .hasSize(3);
        assertThat(key(asked, reader)).isEqualTo(key(asked, reader)).hasSizeLessThan(200);
    }

    private static String key(Facts facts, UUID reader) {
        return PayoutAccountLetter.of(
                        facts,
                        reader,
                        new Addressee("a@shop.example", "en"),
                        false,
                        SettingsFor.at("https://penny.example"))
                .key();
    }

    private static Mail.Message letter(String language, News news, String by, boolean former) {
        return PayoutAccountLetter.of(
                new Facts(UUID.randomUUID(), news, "Ruiz & Hijas <b>", "Europe/Madrid", by, AT),
                UUID.randomUUID(),
                new Addressee("a@shop.example", language),
                former,
                SettingsFor.at("https://penny.example"));
    }
}
