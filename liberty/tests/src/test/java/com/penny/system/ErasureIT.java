package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.RightsRequests;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asks to be forgotten: what must stay, and that nothing else does (P5). */
@Tag("thorough")
@Product
class ErasureIT {

    private static final long OWED = 1995;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final RightsRequests requests;
    private final Browser ops;
    private final Browser colleague;

    ErasureIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.requests = new RightsRequests(penny);
        this.ops = penny.ops();
        this.colleague = penny.secondOps();
    }

    @Test
    void erasureWaitsForTheClaimAndTheLegalHoldAndThenLeavesNothing() {
        Payer person = story.payer(OWED);
        String incident = RightsRequests.incidentOf(person);
        String alert = penny.database().text("select alert_id from theft where id = ?", UUID.fromString(incident));
        String offender =
                penny.database().text("select offender_id from theft where id = ?", UUID.fromString(incident));
        String hold = hold("LEGAL", incident).expect(201).text("id");
        String request = requests.ask(person, "ERASURE", "Forget me.");
        assertThat(requests.grounds(request)).containsExactly("LEGAL_HOLD", "CLAIM");
        ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                .expectProblem(409, "must-stay");

        String checkout =
                person.browser().post("/api/portal/checkouts").expect(201).text("id");
        story.pay(penny.database().text("select url from checkout where id = ?", UUID.fromString(checkout)));
        story.paid(person.browser(), checkout);
        assertThat(requests.grounds(request)).containsExactly("LEGAL_HOLD");
        ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                .expectProblem(409, "must-stay");
        String receipt = disputed(person, incident);
        lift(hold);
        assertThat(requests.grounds(request)).isEmpty();
        long objects = requests.objects(alert);
        assertThat(objects).isPositive();

        penny.nobody()
                .post("/api/account-links/forgotten", Map.of("realm", "PORTAL", "email", person.email()))
                .expect(202);
        String oldLink = penny.letters().secret(person.email(), "Choose a new password");

        ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                .expect(200);

        Patience.until(() -> requests.objects(alert), left -> left == 0, SOON);
        assertThat(penny.database()
                        .number("select count(*) from evidence_object where id = ?", UUID.fromString(receipt)))
                .isZero();
        penny.awaitNoBytes(receipt);
        Patience.until(() -> person.browser().get("/api/portal/incidents").status(), status -> status == 401, SOON);
        penny.nobody()
                .post("/api/portal/sessions", Map.of("email", person.email(), "password", Story.PASSWORD))
                .expectProblem(401, "sign-in-failed");
        penny.nobody()
                .post("/api/account-links/reset", Map.of("link", oldLink, "password", "seven quiet harbour lamps"))
                .expectProblem(404, "link-refused");
        story.staff().post(story.inStore("/alerts/" + alert + "/clip-views")).expectProblem(410, "evidence-gone");
        story.staff().get(story.inStore("/alerts?status=CONFIRMED")).expect(200);
        assertThat(requests.entries("evidence.erased", incident)).isOne();
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
        String receipt = RightsRequests.attach(person, dispute);
        ops.post("/api/ops/disputes/" + dispute + "/decision", Map.of("outcome", "STANDS", "reason", "It shows."))
                .expect(200);
        story.letter(person.browser(), "PAID");
        return receipt;
    }

    @Test
    void aPartIsGrantedOnAGroundAndTheRestStays() {
        Payer person = story.payer(OWED);
        String alert = penny.database()
                .text("select alert_id from theft where id = ?", UUID.fromString(RightsRequests.incidentOf(person)));
        String request = requests.ask(person, "ERASURE", "Forget me.");
        Map<String, String> partly = new HashMap<>(Map.of("outcome", "PARTLY", "answer", "The claim is open."));
        ops.post(RightsRequests.inOps(request, "/answer"), partly).expectProblem(400, "invalid-value");
        partly.put("ground", "CLAIM");
        ops.post(RightsRequests.inOps(request, "/answer"), partly).expect(200);

        Patience.until(
                () -> penny.letters()
                        .to(person.email(), "We have answered your request")
                        .size(),
                letters -> letters == 1,
                SOON);
        assertThat(requests.objects(alert)).isPositive();
        assertThat(requests.standing(person, request).path("ground").asText()).isEqualTo("CLAIM");
    }

    @Test
    void erasureIsWeighedForWhomTheAccountIsLinkedToThatDay() {
        Payer person = story.payer(OWED);
        Payer stranger = story.payer(OWED);
        UUID account = requests.accountOf(person);
        String request = requests.ask(person, "ERASURE", "Forget me.");
        penny.database()
                .change(
                        "update portal_link set offender_id = (select offender_id from portal_link where account_id = ?)"
                                + " where account_id = ?",
                        requests.accountOf(stranger),
                        account);

        assertThat(ops.get(RightsRequests.inOps(request, ""))
                        .expect(200)
                        .json()
                        .at("/incidents")
                        .findValuesAsText("id"))
                .containsExactly(RightsRequests.incidentOf(stranger));

        penny.database().change("update portal_link set offender_id = null where account_id = ?", account);
        JsonNode undecided =
                ops.get(RightsRequests.inOps(request, "")).expect(200).json();
        assertThat(undecided.path("incidents")).isEmpty();
        assertThat(undecided.path("undecided").asBoolean()).isTrue();
        ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                .expectProblem(409, "must-stay");
    }

    @Test
    void whoCannotBeWrittenToHasAMonthToReadTheAnswerAndOnlyThenTheAccountGoes() {
        Payer person = story.payer(OWED);
        UUID account = requests.accountOf(person);
        String alert = penny.database()
                .text("select alert_id from theft where id = ?", UUID.fromString(RightsRequests.incidentOf(person)));
        String checkout =
                person.browser().post("/api/portal/checkouts").expect(201).text("id");
        story.pay(penny.database().text("select url from checkout where id = ?", UUID.fromString(checkout)));
        story.paid(person.browser(), checkout);
        String request = requests.ask(person, "ERASURE", "Forget me.");
        penny.database().change("update account set email_confirmed_at = null where id = ?", account);

        ops.post(RightsRequests.inOps(request, "/answer"), RightsRequests.GRANTED)
                .expect(200);

        Patience.until(() -> requests.objects(alert), left -> left == 0, SOON);
        Patience.until(
                () -> penny.database()
                        .number(
                                "select count(*) from scheduled_tasks where task_name = 'request-erase' and task_instance = ?"
                                        + " and execution_time > now() + interval '29 days'",
                                request + "/unreached"),
                waiting -> waiting == 1,
                SOON);
        assertThat(person.browser().get(RightsRequests.PATH).expect(200).body()).contains("It is done.");
        requests.timePasses("request-erase", request + "/unreached");
        Patience.until(() -> person.browser().get(RightsRequests.PATH).status(), status -> status == 401, SOON);
        assertThat(requests.entries("account.erased", account.toString())).isOne();
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
}
