package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser, and what a caller without manners gets. */
@Product
class EdgeIT {

    private final Penny penny;

    EdgeIT(Penny penny) {
        this.penny = penny;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/monitor/x", "/sign-in", "/ops", "/ops/review", "/p/", "/p/incidents", "/no/such/page"})
    void aPageRunsItsOwnFilesAndNothingElse(String path) {
        Answer page = penny.nobody().get(path).expect(200);
        Map<String, String> policy = policy(page);

        assertThat(policy)
                .containsEntry("default-src", "'none'")
                .containsEntry("script-src", "'self'")
                .containsEntry("style-src", "'self'")
                .containsEntry("base-uri", "'none'")
                .containsEntry("form-action", "'none'")
                .containsEntry("frame-ancestors", "'none'")
                .containsEntry("require-trusted-types-for", "'script'");
        assertThat(header(page, "Content-Security-Policy")).doesNotContain("unsafe", "http:", "https:", "*", "data:");
        assertAlways(page);
        assertThat(page.body()).doesNotContain("<script>", "style=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/session",
                "/api/nowhere",
                "/api/media/nonsense",
                "/api/stores/x/alerts",
                "/assets/none.js",
                "/security.txt"
            })
    void whatIsNoPageMayDoNothingAtAll(String path) {
        Answer answer = penny.nobody().get(path);

        assertThat(policy(answer))
                .containsEntry("default-src", "'none'")
                .containsKey("sandbox")
                .doesNotContainKeys("script-src", "style-src");
        assertAlways(answer);
        if (path.startsWith("/api/")) {
            assertThat(header(answer, "Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aFileOfThePagesComesPackedToWhoeverTakesThatAndIsTheSameOnceUnpacked() throws Exception {
        String path = largestScript();
        HttpResponse<byte[]> plain = file(path);
        HttpResponse<byte[]> brotli = file(path, "Accept-Encoding", "gzip, deflate, br");
        HttpResponse<byte[]> gzip = file(path, "Accept-Encoding", "br;q=0, *;q=0.1, gzip ; q=1.0");
        HttpResponse<byte[]> part = file(path, "Accept-Encoding", "br", "Range", "bytes=0-99");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(brotli.body().length).isLessThan(gzip.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(part.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).startsWith(part.body());
        for (HttpResponse<byte[]> each : List.of(plain, brotli, gzip)) {
            assertThat(each.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(each.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
            assertThat(each.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        }
    }

    /** A file of the next version, asked of a server that is not there yet, has to be found on the next try. */
    @Test
    void thatAFileIsMissingIsNotKept() {
        Answer missing = penny.nobody().get("/assets/none.js");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(header(missing, "Cache-Control")).doesNotContain("immutable");
    }

    private String largestScript() {
        String page = penny.nobody().get("/").expect(200).body();
        Matcher vendor = Pattern.compile("/assets/vendor-[^\"]+[.]js").matcher(page);
        assertThat(vendor.find()).as(page).isTrue();
        return vendor.group();
    }

    private HttpResponse<byte[]> file(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(penny.address().resolve(path)).timeout(Duration.ofSeconds(30));
        return HttpClient.newHttpClient()
                .send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void whereToReportAWeaknessIsWrittenWhereItIsLookedFor() {
        for (String path : List.of("/security.txt", "/.well-known/security.txt")) {
            Answer contact = penny.nobody().get(path).expect(200);
            Map<String, String> fields = contact.body()
                    .lines()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(field -> field[0], field -> field[1]));

            assertThat(header(contact, "Content-Type")).startsWith("text/plain");
            assertThat(fields.get("Contact")).startsWith("mailto:");
            assertThat(Instant.parse(fields.get("Expires")))
                    .isBetween(
                            Instant.now().plus(Duration.ofDays(30)),
                            Instant.now().plus(Duration.ofDays(364)));
            assertThat(fields.get("Canonical")).endsWith("/.well-known/security.txt");
        }
    }

    @Test
    void everyRefusalIsAProblemDocumentWithoutAStackTrace() {
        Browser staff = penny.staff();
        List<Answer> refusals = List.of(
                staff.get("/api/nowhere"),
                staff.call("PATCH", "/api/session", "{}"),
                staff.call("PUT", "/api/session", "{}"),
                staff.postRaw("/api/session", "{"),
                staff.postRaw("/api/session", "[]"),
                staff.postRaw("/api/session", "null"),
                staff.postRaw("/api/session", "{\"email\":1e999,\"password\":[]}"),
                staff.postRaw("/api/session", "[".repeat(30_000)),
                staff.postRaw("/api/session", "{\"email\":\"" + "x".repeat(2_000_000) + "\"}"),
                staff.get("/api/stores/%27/alerts"),
                staff.get("/api/stores/" + penny.store().id() + "/alerts?limit=0"),
                staff.get("/api/stores/" + penny.store().id() + "/alerts/" + "x".repeat(3000)));

        assertThat(refusals).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(header(answer, "Content-Type")).as(answer.body()).startsWith("application/problem+json");
            assertThat(answer.text("detail")).isNotBlank();
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "com.penny", "org.", "java.");
        });
    }

    private static void assertAlways(Answer answer) {
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Referrer-Policy")).isIn("no-referrer", "same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    private static Map<String, String> policy(Answer answer) {
        return Arrays.stream(header(answer, "Content-Security-Policy").split("; *"))
                .map(directive -> directive.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
