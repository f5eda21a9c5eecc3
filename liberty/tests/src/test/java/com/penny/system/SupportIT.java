package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store asks Penny: questions, files, answers, and the letters that say so. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class SupportIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };

    private final Penny penny;
    private final Browser staff;
    private final String tickets;

    SupportIT(Penny penny) {
        this.penny = penny;
        this.staff = penny.staff();
        this.tickets = new Story(penny).inStore("/tickets");
    }

    @Test
    void aStoreAsksPennyAnswersAndBothAreToldByLetter() {
        String subject = "Camera " + UUID.randomUUID();
        String ticket = open(subject, SCRIPT).at("/ticket/id").asText();
        letter("privacy@penny.example", "A store asks: " + subject);

        Browser ops = penny.ops();
        JsonNode queued = ops.get("/api/ops/tickets?limit=100").expect(200).json();
        assertThat(queued.path("items").findValuesAsText("subject")).contains(subject);
        JsonNode answered = ops.post("/api/ops/tickets/" + ticket + "/messages", Map.of("text", "Turn it off and on."))
                .expect(201)
                .json();
        assertThat(answered.at("/ticket/state").asText()).isEqualTo("ANSWERED");
        letter(staff.get("/api/session").text("email"), "Penny ha respondido: " + subject);

        JsonNode seen = staff.get(tickets + "/" + ticket).expect(200).json();
        assertThat(seen.at("/messages/0/text").asText()).isEqualTo(SCRIPT);
        assertThat(seen.at("/messages/0/author").asText()).isNotBlank();
        assertThat(seen.at("/messages/1/byPenny").asBoolean()).isTrue();
        assertThat(seen.at("/messages/1/author").isNull()).isTrue();

        assertThat(staff.post(tickets + "/" + ticket + "/closing").expect(200).text("state"))
                .isEqualTo("CLOSED");
        staff.post(tickets + "/" + ticket + "/closing").expect(200);
        assertThat(staff.post(tickets + "/" + ticket + "/messages", Map.of("text", "Not yet."))
                        .expect(201)
                        .json()
                        .at("/ticket/state")
                        .asText())
                .isEqualTo("OPEN");
        ops.post("/api/ops/tickets/" + ticket + "/closing").expect(200);
    }

    @Test
    void filesReachTheOtherSideAsTheyWereAndAreSavedNeverShown() {
        JsonNode opened = open("Files", "See there");
        String ticket = opened.at("/ticket/id").asText();
        Answer sent = attach(opened, "C:\\fakepath\\Año \"1\".png", "image/png", PICTURE)
                .expect(201);
        assertThat(sent.text("name")).isEqualTo("Año \"1\".png");

        for (String from : List.of(tickets, "/api/ops/tickets")) {
            Browser reader = from.equals(tickets) ? staff : penny.ops();
            HttpResponse<byte[]> file = reader.bytes(from + "/" + ticket + "/files/" + sent.text("id"));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).isEqualTo(PICTURE);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .isEqualTo("attachment; filename*=UTF-8''A%C3%B1o%20%221%22.png");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        String other = open("Other", "x").at("/ticket/id").asText();
        staff.get(tickets + "/" + other + "/files/" + sent.text("id")).expectProblem(404, "not-found");
    }

    @Test
    void whatTheBytesAreCountsAndNotWhatTheSenderSays() {
        JsonNode opened = open("Kinds", "x");
        assertThat(attach(opened, "a.txt", "text/html", PICTURE).expect(201).text("contentType"))
                .isEqualTo("image/png");
        attach(opened, "a.png", "image/png", ("<html>" + SCRIPT + "</html>").getBytes(StandardCharsets.UTF_8))
                .expectProblem(415, "attachment-kind");
        attach(opened, "a.png", "image/png", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0})
                .expectProblem(415, "attachment-kind");
        attach(opened, "a.svg", "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes())
                .expectProblem(415, "attachment-kind");
        attach(opened, "a.txt", "text/plain", new byte[0]).expectProblem(422, "attachment-empty");
        assertThat(attach(opened, "..", "image/png", PICTURE).status()).isEqualTo(201);
        attach(opened, "", "image/png", PICTURE).expectProblem(400, "invalid-value");
    }

    @Test
    void aFileOfThirtyMegabytesIsRefusedAndLeavesNothing() {
        JsonNode opened = open("Large", "x");
        byte[] large = new byte[30_000_000];
        System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
        long before = objects();
        attach(opened, "large.png", "image/png", large).expectProblem(413, "too-large");
        assertThat(objects()).isEqualTo(before);
        assertThat(staff.get(tickets + "/" + opened.at("/ticket/id").asText())
                        .json()
                        .at("/messages/0/files"))
                .isEmpty();
    }

    @Test
    void aMessageTakesFiveFilesHoweverManyComeAtOnce() throws Exception {
        JsonNode opened = open("Many", "x");
        List<Callable<Answer>> eight = Stream.<Callable<Answer>>generate(
                        () -> () -> attach(opened, "p.png", "image/png", PICTURE))
                .limit(8)
                .toList();
        assertThat(Together.run(eight))
                .extracting(Answer::status)
                .containsOnly(201, 409)
                .filteredOn(s -> s == 201)
                .hasSize(5);
    }

    @Test
    void nobodyAddsAFileToTheMessageOfSomebodyElse() {
        JsonNode opened = open("Whose", "x");
        String path = "/" + opened.at("/ticket/id").asText() + "/messages/"
                + opened.at("/messages/0/id").asText() + "/files?name=a.png";
        penny.admin().upload(tickets + path, "image/png", PICTURE).expectProblem(404, "not-found");
        penny.ops().upload("/api/ops/tickets" + path, "image/png", PICTURE).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"subject, ''", "subject, ' '", "text, ''", "language, de"})
    void whatIsMissingIsSaidAtItsField(String field, String value) {
        Map<String, String> body = new HashMap<>(Map.of("subject", "s", "text", "t", "language", "en"));
        body.put(field, value);
        assertThat(staff.post(tickets, body).expectProblem(400, "invalid-value").pointers())
                .contains("/" + field);
    }

    private JsonNode open(String subject, String text) {
        return staff.post(tickets, Map.of("subject", subject, "text", text, "language", "es"))
                .expect(201)
                .json();
    }

    private Answer attach(JsonNode opened, String name, String type, byte[] bytes) {
        String path = tickets + "/" + opened.at("/ticket/id").asText() + "/messages/"
                + opened.at("/messages/0/id").asText() + "/files?name=";
        return staff.upload(
                path + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"), type, bytes);
    }

    private void letter(String to, String subject) {
        assertThat(Patience.until(() -> penny.letters().to(to, subject), found -> !found.isEmpty(), SOON))
                .hasSize(1);
    }

    private long objects() {
        return penny.database().number("select count(*) from evidence_object where kind = 'ATTACHMENT'");
    }
}
