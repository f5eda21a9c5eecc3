package com.penny.notices.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.notices.Notices.AlertNews;
import com.penny.notices.Notices.ReturnNews;
import com.penny.notices.control.NoticeWords.Facts;
import com.penny.notices.control.NoticeWords.Words;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.Notice.Kind;
import com.penny.vision.messages.SignalKind;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What notices say in each language. */
class NoticeWordsTest {

    /** GSM 03.38, without its escapes: one other character makes a text message half as long, and cost twice. */
    private static final String CHEAP =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                    + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final URI LINK = URI.create("https://penny.example/monitor/1?store=2");
    private static final URI STOP = URI.create("https://penny.example/unsubscribe#k=secret");

    @Test
    void itSaysWhereWhenWhatAndWhatToDo() {
        Words words = words("en", Kind.ALERT, "Aisle 3", SignalKind.SHELF_REACH, SignalKind.CONCEALMENT);

        assertThat(words.title()).isEqualTo("Please look: Aisle 3");
        assertThat(words.body())
                .isEqualTo(
                        "15:05, Corner Shop. Reached to the shelf, hand to clothing or bag. Observe, or offer service.");
        assertThat(words.text()).contains("Corner Shop", "Aisle 3", "STOP", LINK.toString());
        assertThat(words.letter()).contains(LINK.toString(), STOP.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void nobodyIsJudgedAndNobodyIsToApproachAnybody(String language) throws IOException {
        assertThat(catalogue(language).values())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase(
                                "thief",
                                "theft",
                                "steal",
                                "suspect",
                                "approach",
                                "stop them",
                                "police",
                                "pay",
                                "ladr",
                                "robo",
                                "hurto",
                                "sospech",
                                "policía",
                                "vol ",
                                "voleu",
                                "suspec",
                                "abord"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void everyKindAndEverySignalHasItsWords(String language) {
        for (Kind kind : Kind.values()) {
            for (SignalKind signal : SignalKind.values()) {
                Words words = words(language, kind, "Caja 2", signal);
                for (String text : List.of(words.title(), words.body(), words.text(), words.letter())) {
                    assertThat(text).isNotBlank().doesNotContain("null", "{", "}");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void theLanguagesSayTheSameThings(String language) throws IOException {
        assertThat(catalogue(language).keySet()).isEqualTo(catalogue("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void textMessagesAreWrittenInTheLettersOfTelephones(String language) throws IOException {
        catalogue(language).forEach((key, text) -> {
            if (key.endsWith(".text")) {
                String dear = text.replaceAll("\\{\\w+}", "")
                        .chars()
                        .filter(letter -> CHEAP.indexOf(letter) < 0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                assertThat(dear).as(key).isEmpty();
            }
        });
    }

    @Test
    void whatACameraIsCalledIsNeitherMarkupNorATemplate() {
        Words words = words("en", Kind.ALERT, "<img src=x onerror=alert(1)> {link}", SignalKind.DWELL);

        assertThat(words.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt; {link}");
        assertThat(words.title()).isEqualTo("Please look: <img src=x onerror=alert(1)> {link}");
    }

    @Test
    void aTimeIsWrittenAsItsReaderDoes() {
        assertThat(words("es", Kind.ALERT, "Caja", SignalKind.DWELL).body()).startsWith("15:05, ");
        assertThat(words("fr", Kind.UNANSWERED, "Caisse", SignalKind.DWELL).body())
                .startsWith("15:05, ");
    }

    @Test
    void aReturnIsToldByAnOpaqueIdAndADistanceAndWhereThereIsNoneByTheRegion() {
        assertThat(returned(3).title()).isEqualTo("Seen again nearby: P-7K2M4QX");
        assertThat(returned(3).text())
                .contains("P-7K2M4QX", "15:05", "in a store 3 km away", "Observe or offer service");
        assertThat(returned(null).body()).contains("in another store of your region");
    }

    private static Words returned(Integer kilometres) {
        Instant then = Instant.parse("2026-11-28T14:05:00Z");
        ReturnNews news = new ReturnNews(UUID.randomUUID(), UUID.randomUUID(), "P-7K2M4QX", then, kilometres);
        Notice notice = new Notice(UUID.randomUUID(), news, null, then);
        return NoticeWords.of(new Facts(notice, "Corner Shop", ZoneId.of("Europe/Madrid"), LINK), "en", STOP);
    }

    private static Words words(String language, Kind kind, String camera, SignalKind... seen) {
        AlertNews news = new AlertNews(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                camera,
                Instant.parse("2026-11-28T14:05:00Z"),
                Arrays.stream(seen).map(Enum::name).toList());
        Notice notice = new Notice(UUID.randomUUID(), kind, news, null, Instant.parse("2026-11-28T14:05:02Z"));
        return NoticeWords.of(new Facts(notice, "Corner Shop", ZoneId.of("Europe/Madrid"), LINK), language, STOP);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> catalogue(String language) throws IOException {
        return new ObjectMapper()
                .readValue(NoticeWords.class.getResourceAsStream("notices." + language + ".json"), Map.class);
    }
}
