package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The portal without scripts: what a code is about, a dispute, another code, and whom to ask (P1, P4, P5, F6). */
@Product
class PortalPlainIT {

    private final Penny penny;
    private final Story story;

    PortalPlainIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/p/plain | en-GB | A store gave you a code.",
                "/p/plain | es-MX, en;q=0.5 | Una tienda le dio un código.",
                "/p/plain?lang=fr | en | Un magasin vous a donné un code.",
                "/p/help | fr-CA | Aide",
                "/p/help?lang=es | fr | Ayuda",
                "/p/help?lang=%27%3Cb%3E | it | Help"
            })
    void itIsReadByEverybodyInTheirLanguageAndRunsNothing(String address, String wanted, String words) {
        Answer page = penny.nobody()
                .withHeader("Accept-Language", wanted)
                .get(address)
                .expect(200);

        assertThat(page.body()).contains(words, "mailto:", "/assets/").doesNotContain("<script", "style=");
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("script-src", "unsafe", "connect-src", "sandbox");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Vary")).contains("Accept-Language");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void thePageThatACodeOpensLeadsThereWhereNoScriptRuns() {
        String page = penny.nobody().get("/p/").expect(200).body();

        assertThat(page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>")))
                .contains("/p/plain?lang=en", "/p/plain?lang=es", "/p/plain?lang=fr", "/p/help?lang=");
    }

    @Test
    void aCodeShowsStoreAndTimeAndNeitherAmountNorEvidence() {
        String alert = story.confirmedAlert(2493);
        story.approve(alert);
        String token = story.token(alert);

        for (String typed : List.of(token, penny.address() + "/p/#t=" + token, "  " + token + " \n")) {
            Answer page = send("notice", Map.of("code", typed)).expect(200);

            // The form carries the code, which may hold any letters.
            assertThat(page.body().replace(token, ""))
                    .contains(penny.store().name(), "action=\"/p/plain/dispute?lang=en\"", "The code works until")
                    .doesNotContain("24.93", "24,93", "Olive oil", alert, "P-");
        }
        assertThat(check(token)).as("reading uses nothing up").isEqualTo("VALID");
    }

    @Test
    void aDisputeIsHeardAsWithScriptsAndOnce() {
        String alert = story.confirmedAlert(2490);
        story.approve(alert);
        String token = story.token(alert);
        Map<String, String> words =
                Map.of("code", token, "statement", "I paid.\r\nAt the till <b>", "email", "at-home@example.org");

        assertThat(send("dispute", words).expect(200).body()).contains("We have your dispute");
        assertThat(send("dispute", words).expect(200).body()).contains("We have your dispute");

        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from dispute d join theft t on t.id = d.theft_id where t.alert_id = ?",
                                UUID.fromString(alert)),
                disputes -> disputes == 1,
                Duration.ofSeconds(20));
        assertThat(check(token)).isEqualTo("VALID");
    }

    @Test
    void whatIsMissingIsSaidBesideItAndWhatWasTypedStays() {
        String token = story.token(story.confirmedAlert(2490));

        String page = send("dispute?lang=es", Map.of("code", token, "statement", " ", "email", "no address"))
                .expect(400)
                .body();

        assertThat(page)
                .contains("Diga con sus palabras qué no es correcto.", "value=\"no address\"", "aria-invalid=\"true\"")
                .contains(penny.store().name());
        assertThat(send("dispute", Map.of("code", token, "statement", "x".repeat(4001)))
                        .expect(400)
                        .body())
                .contains("Use at most 4000 characters.");
        assertThat(
                        penny.database()
                                .number(
                                        "select count(*) from written_dispute where token_id = (select id from qr_token order by created_at desc limit 1)"))
                .isZero();
    }

    @Test
    void aCodeThatOpensNothingSaysSoAndIsAskedForAnew() {
        String over = story.token(story.confirmedAlert(2490));
        UUID code = UUID.fromString(penny.database().text("select id from qr_token order by created_at desc limit 1"));
        penny.database().change("update qr_token set expires_at = now() - interval '1 minute' where id = ?", code);

        assertThat(send("notice", Map.of("code", over)).expect(410).body())
                .contains("This code has expired", "action=\"/p/plain/new-code?lang=en\"")
                .doesNotContain(penny.store().name());
        assertThat(send("dispute", Map.of("code", over, "statement", "Not me."))
                        .expect(410)
                        .body())
                .contains("This code has expired");
        assertThat(send("new-code?lang=fr", Map.of("code", over)).expect(200).body())
                .contains("Le magasin le sait");
        assertThat(penny.database().number("select count(*) from code_renewal where token_id = ?", code))
                .isOne();
    }

    @Test
    void nonsenseIsAnsweredOnAPage() {
        Browser nobody = penny.nobody();
        List<Answer> answers = List.of(
                send("notice", Map.of()),
                send("notice", Map.of("code", "A".repeat(27))),
                send("notice", Map.of("code", "x".repeat(5000))),
                send("notice", Map.of("code", "' or '1'='1")),
                send("notice", Map.of("code", "a\u0000b")),
                send("new-code", Map.of()),
                send("dispute", Map.of("statement", "Not me.")),
                raw("/p/plain/notice", "code=%zz"),
                raw("/p/plain/dispute", "statement=" + "x".repeat(300_000)),
                nobody.upload("/p/plain/notice", "application/json", "{}".getBytes(StandardCharsets.UTF_8)),
                nobody.call("PUT", "/p/plain", ""),
                nobody.call("DELETE", "/p/help", ""));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(header(answer, "Content-Type")).startsWith("text/html");
            assertThat(answer.body())
                    .contains("<h1 ", "mailto:")
                    .doesNotContain("Exception", "\tat ", "com.penny", "penny.dev/problems", "<script");
        });
    }

    @Test
    void whoComesBackToAnAnswerStartsAnewAndWhatIsNoPageOfItIsNone() {
        for (String form : List.of("notice", "dispute", "new-code")) {
            Answer answer = penny.nobody().get("/p/plain/" + form + "?lang=es");
            assertThat(answer.status()).isEqualTo(303);
            assertThat(header(answer, "Location")).endsWith("/p/plain?lang=es");
        }
        for (String path : List.of("/p/plain/../incidents", "/p/plain/x", "/p/plain/notice/x", "/p/helpless")) {
            assertThat(penny.nobody().get(path).body()).contains("id=\"root\"");
        }
    }

    /** A form of another site is refused where a session goes with it; without one it does nothing that the code does not. */
    @Test
    void aFormOfAnotherSiteDoesNothingInAPersonsName() {
        Story.Payer person = story.payer(2490);
        String token = story.token(story.confirmedAlert(2490));
        byte[] form = ("code=" + token + "&statement=Forged").getBytes(StandardCharsets.UTF_8);

        Answer forged = person.browser().postFrom(java.util.Optional.of("https://evil.example"), "/p/plain/dispute");
        Answer own = person.browser().upload("/p/plain/dispute", "application/x-www-form-urlencoded", form);

        assertThat(forged.status()).isIn(403, 415);
        assertThat(own.status()).isEqualTo(200);
    }

    private Answer send(String form, Map<String, String> fields) {
        return raw(
                "/p/plain/" + form,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private Answer raw(String path, String body) {
        return penny.nobody()
                .withHeader("Accept-Language", "en")
                .upload(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private String check(String token) {
        return penny.nobody()
                .post("/api/portal/token-checks", Map.of("token", token))
                .text("state");
    }

    private static String header(Answer answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
