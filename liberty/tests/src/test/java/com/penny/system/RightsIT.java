package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
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
    private static final String REQUESTS = "/api/portal/requests";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };
    private static final Map<String, String> GRANTED = Map.of("outcome", "GRANTED", "answer", "It is done.");

    private final Penny penny;
    private final Story story;
    private final Browser ops;
    private final Browser colleague;

    RightsIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.ops = penny.ops();
        this.colleague = penny.secondOps();
    }

    @Test
    void aComplaintIsAcknowledgedAndAnsweredOnceAndThePersonReadsIt() throws Exception {
        Payer person = story.payer(OWED);
        String request = ask(person, "COMPLAINT", "The guard was rude. " + SCRIPT);
        JsonNode waiting = standing(person, request);
        assertThat(waiting.path("acknowledgedAt").isNull()).isTrue();

        for (Browser somebody : List.of(ops, colleague)) {
            somebody.post(inOps(request, "/acknowledgement")).expect(200);
        }
        assertThat(standing(person, request).path("acknowledgedAt").isNull()).isFalse();
        assertThat(entries("rights.acknowledged", request)).isOne();

        List<Callable<Integer>> both = List.of(
                () -> ops.post(inOps(request, "/answer"), GRANTED).status(),
                () -> colleague.post(inOps(request, "/answer"), GRANTED).status());
        assertThat(Together.run(both)).containsExactlyInAnyOrder(200, 409);
        ops.post(inOps(request, "/answer"), GRANTED).expectProblem(409, "request-answered");
        ops.post(inOps(request, "/acknowledgement")).expectProblem(409, "request-answered");

        JsonNode told = person.browser().get(REQUESTS).expect(200).json().at("/items/0");
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
        String request = ask(person, "OBJECTION", "Leave me out.");
        String acknowledged = ask(person, "CORRECTION", "It was on a Tuesday.");
        ops.post(inOps(acknowledged, "/acknowledgement")).expect(200);

        Payer other = story.payer(OWED);
        String again = referenceOf(incidentOf(other));
        String second = ask(other, "COMPLAINT", "Nobody answers.");
        timePasses("overdue-request", second + "/acknowledge");
        timePasses("overdue-request", acknowledged + "/acknowledge");
        timePasses("overdue-request", request + "/acknowledge");

        assertThat(holds(reference))
                .extracting(hold -> hold.path("cause").asText())
                .containsExactly("OVERDUE");
        neighbours.gone(penny.store(), reference);
        neighbours.gone(penny.sisterStore(), reference);
        // One hold for one answer, however often the clock strikes.
        timePasses("overdue-request", request + "/answer");
        assertThat(holds(reference)).hasSize(1);
        String dispute = person.browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Not me."))
                .expect(201)
                .text("id");
        timePasses("overdue-dispute", penny.store().id() + "/" + dispute);
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
        timePasses("overdue-request", second + "/answer");
        assertThat(holds(again)).hasSize(1);
    }

    @Test
    void erasureWaitsForTheClaimAndTheLegalHoldAndThenLeavesNothing() {
        Payer person = story.payer(OWED);
        String incident = incidentOf(person);
        String alert = penny.database().text("select alert_id from theft where id = ?", UUID.fromString(incident));
        String offender =
                penny.database().text("select offender_id from theft where id = ?", UUID.fromString(incident));
        String hold = hold("LEGAL", incident).expect(201).text("id");
        String request = ask(person, "ERASURE", "Forget me.");
        assertThat(grounds(request)).containsExactly("LEGAL_HOLD", "CLAIM");
        ops.post(inOps(request, "/answer"), GRANTED).expectProblem(409, "must-stay");

        String checkout =
                person.browser().post("/api/portal/checkouts").expect(201).text("id");
        story.pay(penny.database().text("select url from checkout where id = ?", UUID.fromString(checkout)));
        story.paid(person.browser(), checkout);
        assertThat(grounds(request)).containsExactly("LEGAL_HOLD");
        ops.post(inOps(request, "/answer"), GRANTED).expectProblem(409, "must-stay");
        String receipt = disputed(person, incident);
        lift(hold);
        assertThat(grounds(request)).isEmpty();
        long objects = objects(alert);
        assertThat(objects).isPositive();

        penny.nobody()
                .post("/api/account-links/forgotten", Map.of("realm", "PORTAL", "email", person.email()))
                .expect(202);
        String oldLink = penny.letters().secret(person.email(), "Choose a new password");

        ops.post(inOps(request, "/answer"), GRANTED).expect(200);

        Patience.until(() -> objects(alert), left -> left == 0, SOON);
        assertThat(penny.database()
                        .number("select count(*) from evidence_object where id = ?", UUID.fromString(receipt)))
                .isZero();
        assertThat(penny.evidenceFile(receipt)).doesNotExist();
        Patience.until(() -> person.browser().get("/api/portal/incidents").status(), status -> status == 401, SOON);
        penny.nobody()
                .post("/api/portal/sessions", Map.of("email", person.email(), "password", Story.PASSWORD))
                .expectProblem(401, "sign-in-failed");
        penny.nobody()
                .post("/api/account-links/reset", Map.of("link", oldLink, "password", "seven quiet harbour lamps"))
                .expectProblem(404, "link-refused");
        story.staff().post(story.inStore("/alerts/" + alert + "/clip-views")).expectProblem(410, "evidence-gone");
        story.staff().get(story.inStore("/alerts?status=CONFIRMED")).expect(200);
        assertThat(entries("evidence.erased", incident)).isOne();
        assertThat(penny.database()
                        .number(
                                "select count(*) from network_hold where offender_id = ? and kind = 'REDACTED'",
                                UUID.fromString(offender)))
                .isOne();
        assertThat(penny.letters().to(person.email(), "Your data is erased"))
                .singleElement()
                .satisfies(letter -> assertThat(
                                penny.nobody().get(letter).expect(200).body())
                        .contains("It is done."));
        assertThat(penny.database()
                        .number("select count(*) from payment where id is not null and amount_minor = ?", OWED))
                .isPositive();
    }

    /** Disputes an incident with a receipt, in vain. @return the receipt */
    private String disputed(Payer person, String incident) {
        String dispute = person.browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "I paid."))
                .expect(201)
                .text("id");
        String receipt = receipt(person, dispute);
        ops.post("/api/ops/disputes/" + dispute + "/decision", Map.of("outcome", "STANDS", "reason", "It shows."))
                .expect(200);
        story.letter(person.browser(), "PAID");
        return receipt;
    }

    private static String receipt(Payer person, String dispute) {
        return person.browser()
                .upload("/api/portal/disputes/" + dispute + "/files?name=..%2FMy%20receipt.png", "image/png", PICTURE)
                .expect(201)
                .text("id");
    }

    @Test
    void whoObjectsWithReasonIsLeftOutOfTheNetworkAndACorrectionIsAnswered() {
        Neighbours neighbours = new Neighbours(penny);
        Known known = neighbours.known();
        Payer person = story.payerFor(known.alert());
        String objection = ask(person, "OBJECTION", "I am in therapy for this.");
        String correction = ask(person, "CORRECTION", "It was on a Tuesday.");
        assertThat(answerDays(objection)).isEqualTo("7 30");

        ops.post(inOps(objection, "/answer"), GRANTED).expect(200);
        ops.post(inOps(correction, "/answer"), GRANTED).expect(200);

        neighbours.gone(penny.store(), known.reference());
        neighbours.gone(penny.sisterStore(), known.reference());
        assertThat(standing(person, objection).path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(standing(person, correction).path("outcome").asText()).isEqualTo("GRANTED");
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
    void aPartIsGrantedOnAGroundAndTheRestStays() {
        Payer person = story.payer(OWED);
        String alert =
                penny.database().text("select alert_id from theft where id = ?", UUID.fromString(incidentOf(person)));
        String request = ask(person, "ERASURE", "Forget me.");
        Map<String, String> partly = new HashMap<>(Map.of("outcome", "PARTLY", "answer", "The claim is open."));
        ops.post(inOps(request, "/answer"), partly).expectProblem(400, "invalid-value");
        partly.put("ground", "CLAIM");
        ops.post(inOps(request, "/answer"), partly).expect(200);

        Patience.until(
                () -> penny.letters()
                        .to(person.email(), "We have answered your request")
                        .size(),
                letters -> letters == 1,
                SOON);
        assertThat(objects(alert)).isPositive();
        assertThat(standing(person, request).path("ground").asText()).isEqualTo("CLAIM");
    }

    @Test
    void theirDataIsAFileWithAllOfItAndNothingOfOthers() throws IOException {
        Payer person = story.payer(OWED);
        Payer other = story.payer(OWED + 1);
        ask(person, "COMPLAINT", "Rude. " + SCRIPT);
        person.browser()
                .post("/api/portal/incidents/" + incidentOf(person) + "/clip-views")
                .expect(200);

        String dispute = person.browser()
                .post("/api/portal/incidents/" + incidentOf(person) + "/disputes", Map.of("statement", "I paid."))
                .expect(201)
                .text("id");
        String receipt = "disputes/" + receipt(person, dispute) + "-My_receipt.png";

        HttpResponse<byte[]> answer = person.browser().download("/api/portal/data-downloads");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        Map<String, byte[]> files = unzipped(answer.body());
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "your-data.html", "your-data.json", "evidence/" + incidentOf(person) + "-1.mp4", receipt);
        assertThat(files.get(receipt)).isEqualTo(PICTURE);
        String text = new String(files.get("your-data.json"), StandardCharsets.UTF_8);
        JsonNode data = new ObjectMapper().readTree(text);
        assertThat(data.at("/account/email").asText()).isEqualTo(person.email());
        assertThat(data.at("/incidents/0/amount/minor").asLong()).isEqualTo(OWED);
        assertThat(data.at("/incidents/0/views").findValuesAsText("who"))
                .filteredOn("You"::equals)
                .hasSize(2);
        assertThat(data.at("/requests/0/statement").asText()).endsWith(SCRIPT);
        assertThat(text).doesNotContain(other.email(), incidentOf(other));
        assertThat(new String(files.get("your-data.html"), StandardCharsets.UTF_8))
                .contains("What Penny keeps of you", "&lt;script&gt;")
                .doesNotContain(SCRIPT);
        assertThat(new String(files.get("evidence/" + incidentOf(person) + "-1.mp4"), 4, 4, StandardCharsets.US_ASCII))
                .isEqualTo("ftyp");
        penny.nobody().post("/api/portal/data-downloads").expectProblem(401, "sign-in-needed");
    }

    @Test
    void erasureIsWeighedForWhomTheAccountIsLinkedToThatDay() {
        Payer person = story.payer(OWED);
        Payer stranger = story.payer(OWED);
        UUID account = accountOf(person);
        String request = ask(person, "ERASURE", "Forget me.");
        penny.database()
                .change(
                        "update portal_link set offender_id = (select offender_id from portal_link where account_id = ?)"
                                + " where account_id = ?",
                        accountOf(stranger),
                        account);

        assertThat(ops.get(inOps(request, ""))
                        .expect(200)
                        .json()
                        .at("/incidents")
                        .findValuesAsText("id"))
                .containsExactly(incidentOf(stranger));

        penny.database().change("update portal_link set offender_id = null where account_id = ?", account);
        JsonNode undecided = ops.get(inOps(request, "")).expect(200).json();
        assertThat(undecided.path("incidents")).isEmpty();
        assertThat(undecided.path("undecided").asBoolean()).isTrue();
        ops.post(inOps(request, "/answer"), GRANTED).expectProblem(409, "must-stay");
    }

    @Test
    void whoCannotBeWrittenToHasAMonthToReadTheAnswerAndOnlyThenTheAccountGoes() {
        Payer person = story.payer(OWED);
        UUID account = accountOf(person);
        String alert =
                penny.database().text("select alert_id from theft where id = ?", UUID.fromString(incidentOf(person)));
        String checkout =
                person.browser().post("/api/portal/checkouts").expect(201).text("id");
        story.pay(penny.database().text("select url from checkout where id = ?", UUID.fromString(checkout)));
        story.paid(person.browser(), checkout);
        String request = ask(person, "ERASURE", "Forget me.");
        penny.database().change("update account set email_confirmed_at = null where id = ?", account);

        ops.post(inOps(request, "/answer"), GRANTED).expect(200);

        Patience.until(() -> objects(alert), left -> left == 0, SOON);
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from scheduled_tasks where task_name = 'request-erase' and task_instance = ?"
                                        + " and execution_time > now() + interval '29 days'",
                                request + "/unreached"),
                waiting -> waiting == 1,
                SOON);
        assertThat(person.browser().get(REQUESTS).expect(200).body()).contains("It is done.");
        timePasses("request-erase", request + "/unreached");
        Patience.until(() -> person.browser().get(REQUESTS).status(), status -> status == 401, SOON);
        assertThat(entries("account.erased", account.toString())).isOne();
    }

    private String referenceOf(String incident) {
        return penny.database()
                .text(
                        "select reference from offender join theft on theft.offender_id = offender.id where theft.id = ?",
                        UUID.fromString(incident));
    }

    private UUID accountOf(Payer person) {
        return UUID.fromString(penny.database()
                .text(
                        "select id from account where email_index = ?",
                        penny.fields().account("PORTAL", person.email())));
    }

    @Test
    void whoStandsBehindAnIncidentDoesNotAnswerAndNobodyAsksTooOften() {
        Payer person = story.payer(OWED);
        UUID incident = UUID.fromString(incidentOf(person));
        String request = ask(person, "COMPLAINT", "Rude.");
        UUID admin = UUID.fromString(ops.get("/api/session").text("accountId"));
        String approver = penny.database().text("select approved_by from theft where id = ?", incident);
        penny.database().change("update theft set approved_by = ? where id = ?", admin, incident);
        assertThat(ops.get(inOps(request, ""))
                        .expect(200)
                        .json()
                        .path("mayAnswer")
                        .asBoolean())
                .isFalse();
        ops.post(inOps(request, "/answer"), GRANTED).expectProblem(403, "stands-behind");
        penny.database().change("update theft set approved_by = ? where id = ?", UUID.fromString(approver), incident);

        for (Object wrong : List.of(
                Map.of("kind", "COMPLAINT", "statement", " "),
                Map.of("kind", "COMPLAINT", "statement", "x".repeat(4001)),
                Map.of("kind", "OTHER", "statement", "x"),
                Map.of("statement", "x"))) {
            assertThat(person.browser().post(REQUESTS, wrong).status()).isEqualTo(400);
        }
        for (int open = 1; open < 10; open++) {
            ask(person, "CORRECTION", "One more.");
        }
        person.browser()
                .post(REQUESTS, Map.of("kind", "CORRECTION", "statement", "And one."))
                .expectProblem(409, "too-many-requests-open");
        for (Object wrong : List.of(
                Map.of("outcome", "GRANTED", "answer", " "),
                Map.of("outcome", "MAYBE", "answer", "x"),
                Map.of("outcome", "GRANTED", "answer", "x", "ground", "CLAIM"))) {
            ops.post(inOps(request, "/answer"), wrong).expectProblem(400, "invalid-value");
        }
    }

    private String ask(Payer person, String kind, String statement) {
        // Letters about it go to a confirmed address only.
        penny.database()
                .change(
                        "update account set email_confirmed_at = now() where email_index = ?",
                        penny.fields().account("PORTAL", person.email()));
        return person.browser()
                .post(REQUESTS, Map.of("kind", kind, "statement", statement))
                .expect(201)
                .json()
                .at("/standing/id")
                .asText();
    }

    private static String inOps(String request, String path) {
        return "/api/ops/requests/" + request + path;
    }

    private JsonNode standing(Payer person, String request) {
        for (JsonNode item : person.browser().get(REQUESTS).expect(200).json().path("items")) {
            if (item.at("/standing/id").asText().equals(request)) {
                return item.path("standing");
            }
        }
        throw new AssertionError("no request " + request);
    }

    private List<String> grounds(String request) {
        List<String> grounds = new ArrayList<>();
        ops.get(inOps(request, ""))
                .expect(200)
                .json()
                .at("/incidents/0/grounds")
                .forEach(ground -> grounds.add(ground.asText()));
        return grounds;
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

    private Answer hold(String kind, String incident) {
        return ops.post(
                "/api/ops/evidence-holds",
                Map.of("kind", kind, "storeId", penny.store().id(), "incidentId", incident, "reason", "A case"));
    }

    private void lift(String hold) {
        String lift = "/api/ops/evidence-holds/" + hold + "/lift";
        ops.post(lift, Map.of("reason", "The case is over")).expect(200);
        colleague.post(lift, Map.of()).expect(200);
    }

    /** Lets what was to be looked at later be looked at now. */
    private void timePasses(String task, String instance) {
        assertThat(penny.database()
                        .change(
                                "update scheduled_tasks set execution_time = now() where task_name = ? and task_instance = ?",
                                task,
                                instance))
                .isOne();
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from scheduled_tasks where task_name = ? and task_instance = ?",
                                task,
                                instance),
                left -> left == 0,
                SOON);
    }

    private String incidentOf(Payer person) {
        return person.browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
    }

    private long objects(String alert) {
        return penny.database()
                .number("select count(*) from evidence_object where alert_id = ?", UUID.fromString(alert));
    }

    private long entries(String action, String subject) {
        return penny.database()
                .number(
                        "select count(*) from audit_entry where action = ? and subject_id = ?",
                        action,
                        UUID.fromString(subject));
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
