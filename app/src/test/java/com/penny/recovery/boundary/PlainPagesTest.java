package com.penny.recovery.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.kernel.Languages;
import com.penny.kernel.Settings;
import com.penny.kernel.SettingsFor;
import com.penny.recovery.boundary.PlainForms.Typed;
import com.penny.recovery.control.Redemption.Standing;
import com.penny.recovery.entity.QrToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPagesTest {

    private static final String CODE = "hostile\"><script>alert(1)</script>";
    private static final Instant AT = Instant.parse("2026-11-24T23:30:00Z");

    private final Settings settings = SettingsFor.at("https://penny.example");

    static List<String> languages() {
        return PlainWords.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageIsWholeInEveryLanguage(String language) {
        PlainNotice notice = notice(language);
        for (String page : List.of(
                notice.entry(Typed.NOTHING),
                notice.open(CODE, token("Europe/Madrid"), Typed.NOTHING),
                notice.closed(CODE, Standing.USED),
                notice.closed(CODE, Standing.EXPIRED),
                notice.closed(CODE, Standing.UNKNOWN),
                notice.heard(),
                notice.asked(),
                notice.problem("Wait 3 seconds."),
                PlainHelp.page(new PlainWords(language), "", settings))) {
            assertThat(page)
                    .contains("<html lang=\"" + language + "\">", "<h1 ", "mailto:privacy@penny.example")
                    // What a catalogue lacks, what a format did not take, and what a browser would run or fetch from
                    // elsewhere.
                    .doesNotContain(">null<", "null,", "%s", "<script", "http://", "https://", " style=", "onclick");
        }
    }

    @Test
    void whatOthersTypedIsTextAndTheCodeIsInNoAddress() {
        Map<String, String> typed = Map.of("statement", "</textarea><b>1 < 2</b>", "email", "\" autofocus x=\"");

        String page = notice("en").open(CODE, token("Europe/Madrid"), new Typed(typed, Map.of("email", "Give <one>.")));

        assertThat(page)
                .contains("value=\"hostile&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .contains("&lt;/textarea&gt;&lt;b&gt;1 &lt; 2&lt;/b&gt;</textarea>")
                .contains("value=\"&quot; autofocus x=&quot;\"")
                .contains("Corner &amp; Sons &lt;Riverside&gt;, 1 High Street")
                .contains("aria-invalid=\"true\"", "Give &lt;one&gt;.")
                .contains("25 November 2026, 00:30");
        assertThat(page.lines().filter(line -> line.contains("action=")))
                .noneMatch(line -> line.replaceAll("value=\"[^\"]*\"", "").contains("hostile"));
    }

    @Test
    void aCodeOfBeforeItsZoneWasKeptSaysWhichTimeItTells() {
        assertThat(notice("en").open("code", token(null), Typed.NOTHING)).contains("24 November 2026, 23:30 UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USED", "EXPIRED"})
    void whatIsOverIsAskedForAnewAndDisputedByNobody(Standing standing) {
        assertThat(notice("en").closed("code", standing))
                .contains("action=\"/p/plain/new-code?lang=en\"")
                .doesNotContain("/p/plain/dispute", "Corner");
    }

    @Test
    void everyWayOfAskingThatIsKnownIsNamed() {
        Settings reached = SettingsFor.reachedAt("+34 910 000 112", "Penny, Calle Mayor 1 <2>, 28013 Madrid");

        assertThat(PlainHelp.page(new PlainWords("en"), "", reached))
                .contains("href=\"tel:+34910000112\">+34 910 000 112<")
                .contains("Calle Mayor 1 &lt;2&gt;, 28013 Madrid");
        assertThat(PlainHelp.page(new PlainWords("en"), "", settings)).doesNotContain("tel:");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"es, fr, es", "-, fr-CA, fr", "de, es-MX, es", "<b>, it, en", "-, -, en"})
    void whatTheReaderChoseComesBeforeWhatTheirBrowserAsksFor(String chosen, String wanted, String language) {
        List<Locale> browser = wanted == null ? List.of() : List.of(Locale.forLanguageTag(wanted));

        assertThat(Languages.of(chosen, browser)).isEqualTo(language);
    }

    /** One truth, whether scripts run or not. */
    @ParameterizedTest
    @CsvSource({
        "title, /landing/title",
        "from, /landing/from",
        "who, /landing/who",
        "more.title, /more/title",
        "more.who.title, /more/who/title",
        "more.who.text, /more/who/text",
        "more.rights.title, /more/rights/title",
        "more.rights.text, /more/rights/text",
        "more.writing.title, /more/writing/title",
        "more.writing.text, /more/writing/text",
        "USED.title, /landing/USED/title",
        "USED.text, /landing/USED/text",
        "EXPIRED.title, /landing/EXPIRED/title",
        "EXPIRED.text, /landing/EXPIRED/text",
        "UNKNOWN.title, /landing/UNKNOWN/title",
        "UNKNOWN.text, /landing/UNKNOWN/text",
        "dispute.title, /landing/dispute",
        "dispute.text, /written/text",
        "dispute.statement, /dispute/statement",
        "dispute.email, /written/email",
        "dispute.emailHint, /written/emailHint",
        "dispute.send, /dispute/send",
        "dispute.heard, /written/heard",
        "dispute.heardText, /written/heardText",
        "newCode.text, /newCode/text",
        "newCode.submit, /newCode/submit",
        "newCode.asked, /newCode/asked",
        "newCode.askedText, /newCode/askedText",
        "help, /help"
    })
    void withAndWithoutScriptsTheSameIsSaid(String key, String pointer) throws IOException {
        for (String language : languages()) {
            JsonNode portal = new ObjectMapper()
                    .readTree(Path.of("../frontend/src/i18n/locales/" + language + "/portal.json")
                            .toFile());

            assertThat(new PlainWords(language).plain(key))
                    .as(language)
                    .isEqualTo(portal.at(pointer).asText());
        }
    }

    private PlainNotice notice(String language) {
        return new PlainNotice(new PlainWords(language), "", settings);
    }

    private static QrToken token(String zone) {
        return new QrToken(
                        UUID.randomUUID(),
                        new QrToken.Subject(UUID.randomUUID(), UUID.randomUUID(), null, AT),
                        "0".repeat(64),
                        "Corner & Sons <Riverside>",
                        "1 High Street",
                        UUID.randomUUID(),
                        AT)
                .inZone(zone);
    }
}
