package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.RightsRequests;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person concerned may ask of Penny beside a dispute: heard, on a clock, answered by somebody else, and carried out (P5, F9). */
@Tag("thorough")
@Product
class RightsIT {

    private static final long OWED = 1995;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final Penny penny;
    private final Story story;
    private final RightsRequests requests;
    private final Browser ops;
    private final Browser colleague;

    RightsIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.requests = new RightsRequests(penny);
        this.ops = penny.ops();
        this.colleague = penny.secondOps();
    }

    @Test
    void aComplaintIsAcknowledgedAndAnsweredOnceAndThePersonReadsIt() throws Exception {
        Payer person = story.payer(OWED);
        String request = requests.ask(person, "COMPLAINT", "The guard was rude. " + SCRIPT);
        JsonNode waiting = requests.standing(person, request);
        assertThat(waiting.path("acknowledgedAt").isNull()).isTrue();

        for (Browser somebody : List.of(ops, colleague)) {
            somebody.post(RightsRequests.inOps(request, "/acknowledgement")).expect(200);
        }
        assertThat(requests.standing(person, request).path("acknowledgedAt").isNull())
                .isFalse();
        assertThat(requests.entries("rights.acknowledged", request)).isOne();

        List<Callable<Integer>> both = List.of(
                () -> ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                        .status(),
                () -> colleague
                        .post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                        .status());
        assertThat(Together.run(both)).containsExactlyInAnyOrder(200, 409);
        ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                .expectProblem(409, "request-answered");
        ops.post(RightsRequests.inOps(request, "/acknowledgement")).expectProblem(409, "request-answered");

        JsonNode told =
                person.browser().get(RightsRequests.PATH).expect(200).json().at("/items/0");
        assertThat(told.path("answer").asText()).isEqualTo("It is done.");
        assertThat(told.path("statement").asText()).endsWith(SCRIPT);
        assertThat(told.at("/standing/outcome").asText()).isEqualTo("GRANTED");
        Patience.until(
                () -> penny.letters()
                        .to(person.email(), "We have answered your request")
                        .size(),
                letters -> letters == 1,
                SOON);
    }

    @Test
    void whatIsLateSuspendsWhomItConcernsUntilTwoLetGo() {
        Neighbours neighbours = new Neighbours(penny);
        Known known = neighbours.known();
        Payer person = story.payerFor(known.alert());
        String incident =
                penny.database().text("select id from theft where alert_id = ?", UUID.fromString(known.alert()));
        String reference = known.reference();
        String request = requests.ask(person, "OBJECTION", "Leave me out.");
        String acknowledged = requests.ask(person, "CORRECTION", "It was on a Tuesday.");
        ops.post(RightsRequests.inOps(acknowledged, "/acknowledgement")).expect(200);

        Payer other = story.payer(OWED);
        String again = referenceOf(RightsRequests.incidentOf(other));
        String second = requests.ask(other, "COMPLAINT", "Nobody answers.");
        requests.timePasses("overdue-request", second + "/acknowledge");
        requests.timePasses("overdue-request", acknowledged + "/acknowledge");
        requests.timePasses("overdue-request", request + "/acknowledge");

        assertThat(holds(reference))
                .extracting(hold -> hold.path("cause").asText())
                .containsExactly("OVERDUE");
        neighbours.gone(penny.store(), reference);
        neighbours.gone(penny.sisterStore(), reference);
        // One hold for one answer, however often the clock strikes.
        requests.timePasses("overdue-request", request + "/answer");
        assertThat(holds(reference)).hasSize(1);
        String dispute = person.browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Not me."))
                .expect(201)
                .text("id");
        requests.timePasses("overdue-dispute", penny.store().id() + "/" + dispute);
        assertThat(holds(reference))
                .extracting(hold -> hold.path("cause").asText())
                .containsExactly("OVERDUE", "OVERDUE");
        String hold = holds(reference).get(0).path("id").asText();
        String lift = "/api/ops/network/holds/" + hold + "/lift";
        ops.post(lift, Map.of("reason", "Answered now")).expect(200);
        ops.post(lift, Map.of()).expectProblem(409, "second-person");
        colleague.post(lift, Map.of()).expect(200);
        assertThat(holds(reference)).hasSize(1);
        assertThat(holds(again)).hasSize(1);
        String first =
                "/api/ops/network/holds/" + holds(again).get(0).path("id").asText() + "/lift";
        ops.post(first, Map.of("reason", "Read")).expect(200);
        colleague.post(first, Map.of()).expect(200);
        requests.timePasses("overdue-request", second + "/answer");
        assertThat(holds(again)).hasSize(1);
    }

    @Test
    void whoObjectsWithReasonIsLeftOutOfTheNetworkAndACorrectionIsAnswered() {
        Neighbours neighbours = new Neighbours(penny);
        Known known = neighbours.known();
        Payer person = story.payerFor(known.alert());
        String objection = requests.ask(person, "OBJECTION", "I am in therapy for this.");
        String correction = requests.ask(person, "CORRECTION", "It was on a Tuesday.");
        assertThat(answerDays(objection)).isEqualTo("7 30");

        ops.post(RightsRequests.inOps(objection, "/answer"), RightsRequests.GRANTED)
                .expect(200);
        ops.post(RightsRequests.inOps(correction, "/answer"), RightsRequests.GRANTED)
                .expect(200);

        neighbours.gone(penny.store(), known.reference());
        neighbours.gone(penny.sisterStore(), known.reference());
        assertThat(requests.standing(person, objection).path("outcome").asText())
                .isEqualTo("GRANTED");
        assertThat(requests.standing(person, correction).path("outcome").asText())
                .isEqualTo("GRANTED");
    }

    /** In how many days it has to be acknowledged and answered. */
    private String answerDays(String request) {
        return penny.database()
                .text(
                        "select extract(day from acknowledge_by - opened_at) || ' ' || extract(day from answer_by - opened_at)"
                                + " from rights_request where id = ?",
                        UUID.fromString(request));
    }

    @Test
    void theirDataIsAFileWithAllOfItAndNothingOfOthers() throws IOException {
        Payer person = story.payer(OWED);
        Payer other = story.payer(OWED + 1);
        requests.ask(person, "COMPLAINT", "Rude. " + SCRIPT);
        person.browser()
                .post("/api/portal/incidents/" + RightsRequests.incidentOf(person) + "/clip-views")
                .expect(200);

        String dispute = person.browser()
                .post(
                        "/api/portal/incidents/" + RightsRequests.incidentOf(person) + "/disputes",
                        Map.of("statement", "I paid."))
                .expect(201)
                .text("id");
        String receipt = "disputes/" + RightsRequests.attach(person, dispute) + "-My_receipt.png";

        HttpResponse<byte[]> answer = person.browser().download("/api/portal/data-downloads");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        Map<String, byte[]> files = unzipped(answer.body());
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "your-data.html",
                        "your-data.json",
                        "evidence/" + RightsRequests.incidentOf(person) + "-1.mp4",
                        receipt);
        assertThat(files.get(receipt)).isEqualTo(RightsRequests.PICTURE);
        String text = new String(files.get("your-data.json"), StandardCharsets.UTF_8);
        JsonNode data = new ObjectMapper().readTree(text);
        assertThat(data.at("/account/email").asText()).isEqualTo(person.email());
        assertThat(data.at("/incidents/0/amount/minor").asLong()).isEqualTo(OWED);
        assertThat(data.at("/incidents/0/views").findValuesAsText("who"))
                .filteredOn("You"::equals)
                .hasSize(2);
        assertThat(data.at("/requests/0/statement").asText()).endsWith(SCRIPT);
        assertThat(text).doesNotContain(other.email(), RightsRequests.incidentOf(other));
        assertThat(new String(files.get("your-data.html"), StandardCharsets.UTF_8))
                .contains("What Penny keeps of you", "&lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(new String(
                        files.get("evidence/" + RightsRequests.incidentOf(person) + "-1.mp4"),
                        4,
                        4,
                        StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
        penny.nobody().post("/api/portal/data-downloads").expectProblem(401, "sign-in-needed");
    }

    private String referenceOf(String incident) {
        return penny.database()
                .text(
                        "select reference from offender join theft on theft.offender_id = offender.id where theft.id = ?",
                        UUID.fromString(incident));
    }

    @Test
    void whoStandsBehindAnIncidentDoesNotAnswerAndNobodyAsksTooOften() {
        Payer person = story.payer(OWED);
        UUID incident = UUID.fromString(RightsRequests.incidentOf(person));
        String request = requests.ask(person, "COMPLAINT", "Rude.");
        UUID admin = UUID.fromString(ops.get("/api/session").text("accountId"));
        String approver = penny.database().text("select approved_by from theft where id = ?", incident);
        penny.database().change("update theft set approved_by = ? where id = ?", admin, incident);
        assertThat(ops.get(RightsRequests.inOps(request, ""))
                        .expect(200)
                        .json()
                        .path("mayAnswer")
                        .asBoolean())
                .isFalse();
        ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                .expectProblem(403, "stands-behind");
        penny.database().change("update theft set approved_by = ? where id = ?", UUID.fromString(approver), incident);

        for (Object wrong : List.of(
                Map.of("kind", "COMPLAINT", "statement", " "),
                Map.of("kind", "COMPLAINT", "statement", "x".repeat(4001)),
                Map.of("kind", "OTHER", "statement", "x"),
                Map.of("statement", "x"))) {
            assertThat(person.browser().post(RightsRequests.PATH, wrong).status())
                    .isEqualTo(400);
        }
        for (int open = 1; open < 10; open++) {
            requests.ask(person, "CORRECTION", "One more.");
        }
        person.browser()
                .post(RightsRequests.PATH, Map.of("kind", "CORRECTION", "statement", "And one."))
                .expectProblem(409, "too-many-requests-open");
        for (Object wrong : List.of(
                Map.of("outcome", "GRANTED", "answer", " "),
                Map.of("outcome", "MAYBE", "answer", "x"),
                Map.of("outcome", "GRANTED", "answer", "x", "ground", "CLAIM"))) {
            ops.post(RightsRequests.inOps(request, "/answer"), wrong).expectProblem(400, "invalid-value");
        }
    }

    private List<JsonNode> holds(String reference) {
        List<JsonNode> holds = new ArrayList<>();
        ops.get("/api/ops/network/holds?limit=100")
                .expect(200)
                .json()
                .path("items")
                .forEach(hold -> {
                    if (hold.path("reference").asText().equals(reference)) {
                        holds.add(hold);
                    }
                });
        return holds;
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
