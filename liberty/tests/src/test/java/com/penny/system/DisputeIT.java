package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The word of the person concerned: heard, answered, decided by somebody else, and with everything that follows (P4, O6). */
@Tag("thorough")
@Product
class DisputeIT {

    private static final long OWED = 2495;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1
    };
    private static final Map<String, String> WITHDRAWN = Map.of("outcome", "WITHDRAWN", "reason", "The till shows it.");
    private static final Map<String, String> STANDS = Map.of("outcome", "STANDS", "reason", "The clip shows it.");

    private final Penny penny;
    private final Story story;
    private final Browser ops;

    DisputeIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.ops = penny.ops();
    }

    @Test
    void whatWasPaidGoesBackAndNothingIsLeftOfAClaimThatIsWithdrawn() {
        long accrued = story.accrued();
        Payer payer = story.payer(OWED);
        String number = pay(payer);
        assertThat(story.accrued()).isEqualTo(accrued + 250);
        String person = personOf(payer);
        String dispute = dispute(payer, "I paid at the till. " + SCRIPT);
        String debt = debtOf(dispute);

        decide(dispute, WITHDRAWN).expect(200);

        JsonNode letter = story.letter(payer.browser(), "WITHDRAWN");
        assertThat(letter.path("owed").isNull()).isTrue();
        assertThat(story.accrued()).isEqualTo(accrued);
        JsonNode ledger =
                story.staff().get(story.inStore("/commissions?limit=2")).json();
        assertThat(ledger.at("/items/0/commission/minor").asLong()).isEqualTo(-250);
        assertThat(ledger.at("/items/0/payment/minor").asLong()).isEqualTo(-OWED);
        assertThat(ledger.at("/items/1/commission/minor").asLong()).isEqualTo(250);
        story.staff().get(story.inStore("/people/" + person)).expectProblem(404, "not-found");
        String alert = story.inStore("/alerts/"
                + penny.database().text("select alert_id from theft where id = ?", UUID.fromString(incidentOf(payer))));
        assertThat(story.staff().get(alert).expect(200).text("dismissReason")).isEqualTo("OVERTURNED");
        story.staff().post(alert + "/undo").expectProblem(409, "too-late");
        assertThat(story.staff().post(alert + "/payment-requests").status()).isEqualTo(409);
        assertThat(refund(debt)).startsWith("re_");
        assertThat(onTheBooks("STRIPE_CLEARING", debt)).isEqualTo(-onTheBooks("STRIPE_FEES", debt));
        for (String account : List.of("STORE_PAYABLE", "PENNY_REVENUE", "REFUND_PAYABLE")) {
            assertThat(onTheBooks(account, debt)).as(account).isZero();
        }
        JsonNode receipt = payer.browser()
                .get("/api/portal/receipts/" + number)
                .expect(200)
                .json();
        assertThat(receipt.at("/lines/0/returned/minor").asLong()).isEqualTo(OWED);
        assertThat(receipt.path("goesBack").isNull()).isTrue();
        assertThat(receipt.at("/amount/minor").asLong()).isEqualTo(OWED);
        payer.browser().post("/api/portal/checkouts").expectProblem(409, "nothing-owed");
        payer.browser()
                .post("/api/portal/incidents/" + incidentOf(payer) + "/disputes", Map.of("statement", "Again."))
                .expectProblem(409, "dispute-decided");
    }

    @Test
    void aDecisionThatIsFollowedUpAgainIsFollowedUpOnce() {
        Payer payer = story.payer(OWED);
        pay(payer);
        String dispute = dispute(payer, "Not me.");
        String debt = debtOf(dispute);
        decide(dispute, WITHDRAWN).expect(200);
        story.letter(payer.browser(), "WITHDRAWN");
        String refund = refund(debt);
        long entries = penny.database().number("select count(*) from ledger_entry");

        penny.database()
                .change(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " select 'dispute-decided', d.store_id || '/' || d.id || '/' || m.id, now(), false, 1"
                                + " from dispute d join dispute_message m on m.dispute_id = d.id where d.id = ?",
                        UUID.fromString(dispute));
        Patience.until(
                () -> penny.database()
                        .number("select count(*) from scheduled_tasks where task_name like 'dispute-%'"
                                + " or task_name = 'send-refund'"),
                waiting -> waiting == 0,
                SOON);

        assertThat(penny.database().number("select count(*) from ledger_entry")).isEqualTo(entries);
        assertThat(refund(debt)).isEqualTo(refund);
    }

    @Test
    void aClaimThatStandsIsOwedAgainAndIsNotDisputedAgainByTheSameWords() {
        Payer payer = story.payer(OWED);
        String incident = incidentOf(payer);
        String dispute = dispute(payer, "I do not think so.");
        payer.browser().post("/api/portal/checkouts").expectProblem(409, "nothing-owed");

        decide(dispute, STANDS).expect(200);

        JsonNode letter = story.letter(payer.browser(), "OPEN");
        assertThat(letter.at("/owed/minor").asLong()).isEqualTo(OWED);
        JsonNode conversation = payer.browser()
                .get("/api/portal/disputes/" + dispute)
                .expect(200)
                .json();
        assertThat(conversation.at("/dispute/state").asText()).isEqualTo("STANDS");
        assertThat(conversation.at("/messages/0/text").asText()).isEqualTo("The clip shows it.");
        assertThat(conversation.at("/messages/0/byPenny").asBoolean()).isTrue();
        payer.browser()
                .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Still not."))
                .expectProblem(409, "dispute-decided");
        payer.browser()
                .post("/api/portal/disputes/" + dispute + "/messages", Map.of("text", "But"))
                .expectProblem(409, "dispute-decided");
        pay(payer);
        story.letter(payer.browser(), "PAID");
    }

    @Test
    void whoIsKnownAgainAfterADisputeStandsAndWhoIsNotAfterTheClaimIsWithdrawn() {
        Neighbours neighbours = new Neighbours(penny);
        for (Map<String, String> outcome : List.of(STANDS, WITHDRAWN)) {
            Known person = neighbours.known();
            Payer payer = story.payerFor(person.alert());
            String incident =
                    penny.database().text("select id from theft where alert_id = ?", UUID.fromString(person.alert()));
            String dispute = payer.browser()
                    .post("/api/portal/incidents/" + incident + "/disputes", Map.of("statement", "Somebody else."))
                    .expect(201)
                    .text("id");
            neighbours.gone(penny.store(), person.reference());

            decide(dispute, outcome).expect(200);

            if (outcome == STANDS) {
                neighbours.listing(penny.store(), person.reference());
                neighbours.listing(penny.sisterStore(), person.reference());
            } else {
                Patience.until(
                        () -> penny.database()
                                .text(
                                        "select max(state) from network_listing where offender_id = ?",
                                        person.offenderId()),
                        "ENDED"::equals,
                        SOON);
                assertThat(neighbours.find(penny.sisterStore(), person.reference()))
                        .isEmpty();
            }
        }
    }

    @Test
    void whoStandsBehindTheIncidentDoesNotDecideAndTwoWhoDecideAtOnceDecideOnce() throws Exception {
        Payer payer = story.payer(OWED);
        String dispute = dispute(payer, "Not me.");
        String incident = incidentOf(payer);
        UUID admin = UUID.fromString(ops.get("/api/session").text("accountId"));
        String approver =
                penny.database().text("select approved_by from theft where id = ?", UUID.fromString(incident));
        penny.database().change("update theft set approved_by = ? where id = ?", admin, UUID.fromString(incident));
        assertThat(ops.get("/api/ops/disputes/" + dispute)
                        .json()
                        .path("mayDecide")
                        .asBoolean())
                .isFalse();
        decide(dispute, WITHDRAWN).expectProblem(403, "stands-behind");
        penny.database()
                .change(
                        "update theft set approved_by = ? where id = ?",
                        UUID.fromString(approver),
                        UUID.fromString(incident));
        penny.database()
                .change(
                        "insert into link_correction (id, kind, from_id, to_id, theft_ids, reason, state, proposed_by,"
                                + " proposed_at, decided_by, decided_at) select id, 'SPLIT', (select max(id::text)::uuid from"
                                + " offender where id <> offender_id), offender_id, array[id], 'x', 'ACCEPTED', ?, now(),"
                                + " gen_random_uuid(), now() from theft where id = ?",
                        admin,
                        UUID.fromString(incident));
        decide(dispute, WITHDRAWN).expectProblem(403, "stands-behind");
        penny.database().change("delete from link_correction where id = ?", UUID.fromString(incident));

        List<Answer> both = Together.run(
                List.<Callable<Answer>>of(() -> decide(dispute, WITHDRAWN), () -> decide(dispute, STANDS)));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(penny.database()
                        .number("select count(*) from dispute_message where dispute_id = ?", UUID.fromString(dispute)))
                .isOne();
    }

    @Test
    void theTwoSidesWriteToEachOtherAndNobodyElseReadsIt() {
        Payer payer = story.payer(OWED);
        penny.database()
                .change(
                        "update account set email_confirmed_at = now() where email_index = ?",
                        penny.fields().account("PORTAL", payer.email()));
        String dispute = dispute(payer, SCRIPT);
        letter(payer.email(), "We have your dispute");
        JsonNode queued = row(dispute);
        assertThat(queued.path("waits").asBoolean()).isTrue();

        ops.post("/api/ops/disputes/" + dispute + "/messages", Map.of("text", "Do you have a receipt?"))
                .expect(201);
        letter(payer.email(), "We have written to you");
        assertThat(row(dispute).path("waits").asBoolean()).isFalse();
        payer.browser()
                .post("/api/portal/disputes/" + dispute + "/messages", Map.of("text", "Here."))
                .expect(201);
        String file = attach(payer, dispute, "C:\\fakepath\\Recibo Nadia.png", PICTURE)
                .expect(201)
                .text("id");

        JsonNode read = ops.get("/api/ops/disputes/" + dispute).expect(200).json();
        assertThat(read.at("/conversation/statement").asText()).isEqualTo(SCRIPT);
        assertThat(read.at("/conversation/messages").findValuesAsText("text"))
                .containsExactly("Do you have a receipt?", "Here.");
        assertThat(read.at("/conversation/files/0/name").asText()).isEqualTo("Recibo Nadia.png");
        assertThat(read.at("/incident/amount/minor").asLong()).isEqualTo(OWED);
        assertThat(ops.bytes("/api/ops/disputes/" + dispute + "/files/" + file).body())
                .isEqualTo(PICTURE);
        Payer other = story.payer(OWED);
        other.browser().get("/api/portal/disputes/" + dispute).expectProblem(404, "not-found");
        other.browser()
                .post("/api/portal/disputes/" + dispute + "/messages", Map.of("text", "x"))
                .expectProblem(404, "not-found");
        attach(other, dispute, "a.png", PICTURE).expectProblem(404, "not-found");
        other.browser()
                .get("/api/portal/disputes/" + dispute + "/files/" + file)
                .expectProblem(404, "not-found");
        assertThat(
                        penny.database()
                                .number(
                                        "select count(*) from dispute_message where position('receipt' in encode(text, 'escape')) > 0"))
                .isZero();
    }

    @Test
    void theClipIsSeenAsThePersonSeesItOnRecordAndOnlyUntilItIsDecided() {
        Payer payer = story.payer(OWED);
        String dispute = dispute(payer, "Look again.");
        JsonNode incident = Patience.until(
                () -> ops.get("/api/ops/disputes/" + dispute).expect(200).json().path("incident"),
                found -> !found.path("clips").isEmpty(),
                SOON);
        String clip = incident.at("/clips/0").asText();
        String views = "/api/ops/disputes/" + dispute + "/clip-views?clip=";

        String url = ops.post(views + clip).expect(200).text("url");
        assertThat(ops.bytes(url).statusCode()).isEqualTo(200);
        ops.post(views + UUID.randomUUID()).expectProblem(404, "not-found");
        JsonNode letter = payer.browser().get("/api/portal/incidents").json();
        assertThat(letter.at("/incidents/0/views").findValuesAsText("who")).contains("Penny, for your dispute");
        assertThat(story.staff()
                        .get(story.inStore("/alerts/" + clip + "/evidence-views"))
                        .json()
                        .findValuesAsText("reason"))
                .contains("DISPUTE");

        decide(dispute, STANDS).expect(200);
        story.letter(payer.browser(), "OPEN");
        assertThat(ops.bytes(url).statusCode()).isEqualTo(404);
        ops.post(views + clip).expectProblem(404, "not-found");
    }

    @Test
    void onlyWhatExplainsIsTakenAndNotWithoutEnd() throws Exception {
        Payer payer = story.payer(OWED);
        String dispute = dispute(payer, "See there.");
        attach(payer, dispute, "a.png", ("<html>" + SCRIPT + "</html>").getBytes(StandardCharsets.UTF_8))
                .expectProblem(415, "attachment-kind");
        attach(payer, dispute, "a.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes())
                .expectProblem(415, "attachment-kind");
        attach(payer, dispute, "bomb.zip", bomb()).expectProblem(415, "attachment-kind");
        attach(payer, dispute, "receipt.pdf", bomb()).expectProblem(415, "attachment-kind");
        attach(payer, dispute, "a.txt", new byte[0]).expectProblem(422, "attachment-empty");
        attach(payer, dispute, "large.png", large()).expectProblem(413, "too-large");

        List<Answer> hundred = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            hundred.addAll(
                    Together.run(Stream.<Callable<Answer>>generate(() -> () -> attach(payer, dispute, "p.png", PICTURE))
                            .limit(10)
                            .toList()));
        }
        assertThat(hundred)
                .extracting(Answer::status)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(20);
        decide(dispute, STANDS).expect(200);
        attach(payer, dispute, "p.png", PICTURE).expectProblem(409, "dispute-decided");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        Payer payer = story.payer(OWED);
        String dispute = dispute(payer, "Not me.");
        assertThat(decide(dispute, Map.of("reason", "x"))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/outcome");
        assertThat(decide(dispute, Map.of("outcome", "STANDS", "reason", " "))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/reason");
        story.staff()
                .post(story.inStore("/alerts/" + story.alert() + "/dismissal"), Map.of("reason", "OVERTURNED"))
                .expectProblem(400, "invalid-value");
        assertThat(decide(dispute, Map.of("outcome", "OPEN", "reason", "x")).status())
                .isEqualTo(400);
        assertThat(ops.post("/api/ops/disputes/" + dispute + "/messages", Map.of("text", ""))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/text");
        ops.get("/api/ops/disputes/" + UUID.randomUUID()).expectProblem(404, "not-found");
        decide(UUID.randomUUID().toString(), STANDS).expectProblem(404, "not-found");
    }

    private String dispute(Payer payer, String statement) {
        Answer opened = payer.browser()
                .post("/api/portal/incidents/" + incidentOf(payer) + "/disputes", Map.of("statement", statement))
                .expect(201);
        assertThat(Duration.between(Instant.parse(opened.text("openedAt")), Instant.parse(opened.text("dueAt"))))
                .isEqualTo(Duration.ofDays(30));
        return opened.text("id");
    }

    private Answer decide(String dispute, Map<String, ?> decision) {
        return ops.post("/api/ops/disputes/" + dispute + "/decision", decision);
    }

    private Answer attach(Payer payer, String dispute, String name, byte[] bytes) {
        String file = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return payer.browser().upload("/api/portal/disputes/" + dispute + "/files?name=" + file, "image/png", bytes);
    }

    private String pay(Payer payer) {
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        return story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
    }

    private String incidentOf(Payer payer) {
        return payer.browser()
                .get("/api/portal/incidents")
                .expect(200)
                .json()
                .at("/incidents/0/id")
                .asText();
    }

    private String personOf(Payer payer) {
        return penny.database().text("select offender_id from theft where id = ?", UUID.fromString(incidentOf(payer)));
    }

    private String debtOf(String dispute) {
        return penny.database().text("select debt_id from dispute where id = ?", UUID.fromString(dispute));
    }

    private JsonNode row(String dispute) {
        for (JsonNode row :
                ops.get("/api/ops/disputes?limit=100").expect(200).json().path("items")) {
            if (row.at("/dispute/id").asText().equals(dispute)) {
                return row;
            }
        }
        throw new AssertionError("not in the queue: " + dispute);
    }

    private String refund(String debt) {
        return Patience.until(
                () -> penny.database()
                        .text(
                                "select r.stripe_refund_id from refund r join debt_payment p on p.id = r.debt_payment_id"
                                        + " where p.debt_id = ?",
                                UUID.fromString(debt)),
                id -> id != null,
                SOON);
    }

    /** What one account of the ledger holds of the payment that settled a debt. */
    private long onTheBooks(String account, String debt) {
        return penny.database()
                .number(
                        "select coalesce(sum(e.amount_minor), 0) from ledger_entry e"
                                + " join ledger_transaction t on t.id = e.transaction_id"
                                + " join debt_payment p on p.payment_id = t.payment_id where e.account = ? and p.debt_id = ?",
                        account,
                        UUID.fromString(debt));
    }

    /** The one letter to them about that. */
    private String letter(String email, String subject) {
        List<String> found =
                Patience.until(() -> penny.letters().to(email, subject), letters -> !letters.isEmpty(), SOON);
        assertThat(found).hasSize(1);
        return penny.nobody().get(found.get(0)).expect(200).body();
    }

    private static byte[] large() {
        byte[] large = new byte[30_000_000];
        System.arraycopy(PICTURE, 0, large, 0, PICTURE.length);
        return large;
    }

    /** Fifty megabytes of nothing in a few kilobytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("receipt.pdf"));
            byte[] zeroes = new byte[1_000_000];
            for (int megabyte = 0; megabyte < 50; megabyte++) {
                zip.write(zeroes);
            }
            zip.closeEntry();
        }
        return packed.toByteArray();
    }
}
