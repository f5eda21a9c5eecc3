package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Database.Held;
import com.penny.system.kit.Neighbours;
import com.penny.system.kit.Neighbours.Known;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Incidents that were linked to the wrong person are put right by two, with everything that hangs on them (O2). */
@Tag("thorough")
@Product
class LinkCorrectionIT {

    private static final String PEOPLE = "/api/known-people/";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final Neighbours neighbours;
    private final Browser reviewer;
    private final Browser colleague;

    LinkCorrectionIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.neighbours = new Neighbours(penny);
        this.reviewer = penny.reviewer();
        this.colleague = penny.secondReviewer();
    }

    @Test
    void twoPeopleWhoAreOneHaveEverythingTogether() {
        UUID right = seenHere(2000);
        UUID wrong = story.approve(neighbours.confirmedNextDoor(), Map.of("reason", "Seen"));
        String here = seenHereAlert(wrong, 3000);
        String unused = codeOf(wrong);
        Payer payer = payerFor(here);
        pay(payer);
        long accrued = story.accrued();

        accept(propose(wrong, merge(right)));

        Patience.until(() -> incidentsOf(wrong), none -> none == 0, SOON);
        assertThat(incidentsOf(right)).isEqualTo(3);
        neighbours.listing(penny.store(), reference(right));
        assertThat(story.accrued()).isEqualTo(accrued);
        JsonNode letter =
                payer.browser().get("/api/portal/incidents").expect(200).json();
        assertThat(letter.path("incidents")).hasSize(3);
        assertThat(letter.at("/owed/minor").asLong()).isEqualTo(2000);
        story.staff().get(story.inStore("/people/" + wrong)).expectProblem(404, "not-found");
        JsonNode person =
                story.staff().get(story.inStore("/people/" + right)).expect(200).json();
        assertThat(person.at("/person/settled/minor").asLong()).isEqualTo(3000);
        assertThat(person.path("receipts")).hasSize(1);
        assertThat(person.path("requests")).hasSize(1);
        Payer late = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(late.browser(), unused, late.email()).expect(201);
        assertThat(late.browser().get("/api/portal/incidents").json().path("incidents"))
                .hasSize(3);

        JsonNode merged = reviewer.get(PEOPLE + wrong).expect(200).json();
        assertThat(merged.at("/person/mergedInto/id").asText()).isEqualTo(right.toString());
        assertThat(reviewer.get(PEOPLE + right).json().at("/formerly/0/id").asText())
                .isEqualTo(wrong.toString());
    }

    @Test
    void nobodyIsMergedInACircle() {
        UUID one = seenHere(1000);
        UUID other = seenHere(1000);
        String there = propose(one, merge(other));
        String back = propose(other, merge(one));
        accept(there);

        colleague.post(decision(back, "acceptance")).expectProblem(409, "person-merged");

        correct(reviewer, one, merge(other)).expectProblem(409, "person-merged");
        correct(reviewer, other, merge(one)).expectProblem(409, "correction-waits");
        String review = story.review(story.confirmedAlert(1000));
        reviewer.post(review + "/claim").expect(200);
        reviewer.post(review + "/approval", Map.of("reason", "The same", "offenderId", one))
                .expectProblem(409, "person-merged");
        reviewer.post(decision(back, "refusal"), Map.of("reason", "They are one already"))
                .expect(200);
        correct(reviewer, other, merge(one)).expectProblem(409, "person-merged");
    }

    @Test
    void whatWasPaidForSomebodyElseGoesBackAndIsOwedByThem() {
        Payer payer = story.payer(2000);
        UUID person = personOf(payer);
        String strangers = seenHereAlert(person, 3000);
        String receipt = pay(payer);
        long accrued = story.accrued();
        confirmed(payer);

        accept(propose(person, split(null, strangers)));

        UUID stranger = Patience.until(() -> ownerOf(strangers), owner -> !owner.equals(person), SOON);
        JsonNode letter = Patience.until(
                () -> payer.browser().get("/api/portal/incidents").expect(200).json(),
                mine -> mine.path("incidents").size() == 1,
                SOON);
        assertThat(letter.at("/incidents/0/state").asText()).isEqualTo("PAID");
        assertThat(letter.at("/incidents/0/amount/minor").asLong()).isEqualTo(2000);
        assertThat(story.accrued()).isEqualTo(accrued - 300);
        assertThat(refundOf(strangers)).isEqualTo(3000);
        JsonNode paper = payer.browser()
                .get("/api/portal/receipts/" + receipt)
                .expect(200)
                .json();
        assertThat(line(paper, 3000).path("returned").asBoolean()).isTrue();
        assertThat(line(paper, 3000).path("incidentId").isNull()).isTrue();
        assertThat(line(paper, 2000).path("returned").asBoolean()).isFalse();
        assertThat(payer.browser()
                        .get("/api/portal/receipts/" + receipt + "/document")
                        .status())
                .isEqualTo(200);
        Patience.until(
                () -> penny.letters().to(payer.email(), "Something was linked to you by mistake"),
                letters -> letters.size() == 1,
                SOON);

        Payer theRightOne = payerFor(strangers);
        assertThat(theRightOne
                        .browser()
                        .get("/api/portal/incidents")
                        .json()
                        .at("/owed/minor")
                        .asLong())
                .isEqualTo(3000);
        pay(theRightOne);
        assertThat(story.accrued()).isEqualTo(accrued);
        assertThat(personOf(theRightOne)).isEqualTo(stranger);
        assertThat(penny.database()
                        .number(
                                "select sum(e.amount_minor) from ledger_entry e join debt_payment p on p.id = e.debt_payment_id"
                                        + " where e.account = 'STORE_PAYABLE' and p.theft_id = ?",
                                incidentOf(strangers)))
                .isEqualTo(-300);
    }

    @Test
    void whoCameByItsCodeGoesWithTheIncidentAndHasBackWhatTheyPaidForTheOther() {
        Payer first = story.payer(2000);
        UUID person = personOf(first);
        String second = seenHereAlert(person, 3000);
        String code = codeBeforeApproval(second);
        Payer payer = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(payer.browser(), code, payer.email()).expect(201);
        Patience.until(
                () -> payer.browser().get("/api/portal/incidents").json().path("incidents"),
                seen -> seen.size() == 2,
                SOON);
        pay(payer);

        accept(propose(person, split(null, second)));

        JsonNode theirs = Patience.until(
                () -> payer.browser().get("/api/portal/incidents").expect(200).json(),
                mine -> mine.path("incidents").size() == 1,
                SOON);
        assertThat(theirs.at("/incidents/0/amount/minor").asLong()).isEqualTo(3000);
        assertThat(theirs.at("/incidents/0/state").asText()).isEqualTo("PAID");
        assertThat(story.letter(first.browser(), "OPEN").at("/owed/minor").asLong())
                .isEqualTo(2000);
    }

    @Test
    void whoSaidThatItWasNotThemWasRightAndTheNextMayDisputeAnew() {
        Payer payer = story.payer(2000);
        UUID person = personOf(payer);
        String strangers = seenHereAlert(person, 3000);
        String dispute = payer.browser()
                .post("/api/portal/incidents/" + incidentOf(strangers) + "/disputes", Map.of("statement", "Not me"))
                .expect(201)
                .text("id");

        accept(propose(person, split(null, strangers)));

        Patience.until(
                () -> payer.browser()
                        .get("/api/portal/disputes/" + dispute)
                        .expect(200)
                        .json(),
                mine -> mine.at("/dispute/state").asText().equals("WITHDRAWN"),
                SOON);
        Payer theRightOne = payerFor(strangers);
        assertThat(story.letter(theRightOne.browser(), "OPEN").at("/owed/minor").asLong())
                .isEqualTo(3000);
        assertThat(theRightOne.browser().get("/api/portal/disputes").json().path("items"))
                .isEmpty();
        theRightOne
                .browser()
                .post("/api/portal/incidents/" + incidentOf(strangers) + "/disputes", Map.of("statement", "Nor me"))
                .expect(201);
        assertThat(penny.database()
                        .number("select count(*) from network_contest where theft_id = ?", incidentOf(strangers)))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void whatWasOnItsWayDoesNotPayForSomebodyElse() throws Exception {
        Payer payer = story.payer(2000);
        UUID person = personOf(payer);
        String strangers = seenHereAlert(person, 3000);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        String correction = propose(person, split(null, strangers));
        try (Held held = penny.database().hold("checkout", UUID.fromString(checkout.text("id")))) {
            story.pay(checkout.text("url"));
            accept(correction);
            Patience.until(() -> ownerOf(strangers), owner -> !owner.equals(person), SOON);
        }

        String receipt = story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
        JsonNode paper = payer.browser()
                .get("/api/portal/receipts/" + receipt)
                .expect(200)
                .json();
        assertThat(paper.at("/goesBack/minor").asLong()).isEqualTo(3000);
        assertThat(stateOf(strangers)).isEqualTo("OPEN");
        assertThat(story.letter(payer.browser(), "PAID").path("owed").isNull()).isTrue();
    }

    @Test
    void aMergeThatWasWrongIsTakenApartAgain() {
        Known known = neighbours.inBoth(Map.of("reason", "Seen"));
        Payer payer = story.payer(3000);
        UUID other = personOf(payer);
        String theirs = alertOf(payer);
        accept(propose(other, merge(known.offenderId())));
        Patience.until(() -> ownerOf(theirs), known.offenderId()::equals, SOON);
        assertThat(payer.browser().get("/api/portal/incidents").json().path("incidents"))
                .hasSize(3);

        accept(propose(known.offenderId(), split(other, theirs)));

        Patience.until(() -> ownerOf(theirs), other::equals, SOON);
        JsonNode letter =
                payer.browser().get("/api/portal/incidents").expect(200).json();
        assertThat(letter.path("incidents")).hasSize(1);
        assertThat(letter.at("/owed/minor").asLong()).isEqualTo(3000);
        story.staff().get(story.inStore("/people/" + other)).expect(200);
        assertThat(reviewer.get(PEOPLE + other).json().at("/person/mergedInto").isNull())
                .isTrue();
    }

    @Test
    void whatHoldsOnePersonHoldsWhoTheyTurnOutToBe() {
        Known known = neighbours.known();
        UUID held = seenHere(1000);
        penny.ops()
                .post("/api/ops/network/people/" + held + "/holds", Map.of("kind", "REDACTED", "reason", "By a court"))
                .expect(201);
        accept(propose(held, merge(known.offenderId())));
        neighbours.gone(penny.store(), known.reference());
        neighbours.gone(penny.sisterStore(), known.reference());
    }

    @Test
    void aListingThatRestedOnAWrongLinkEnds() {
        Known known = neighbours.known();
        accept(propose(known.offenderId(), split(null, known.alert())));
        neighbours.gone(penny.store(), known.reference());
        neighbours.gone(penny.sisterStore(), known.reference());
        assertThat(penny.database()
                        .number("select count(*) from network_listing where offender_id = ?", ownerOf(known.alert())))
                .isZero();
    }

    @Test
    void itTakesTwoWithReasonsAndOneOfThemWithFreshEyes() throws Exception {
        UUID person = seenHere(1000);
        UUID other = seenHere(1000);
        String alert = seenHereAlert(person, 1000);
        refusesWhatMakesNoSense(person, other, alert);
        refusesTwoWhoBothStandBehindIt(person, alert);
        assertThat(ownerOf(alert)).isEqualTo(person);

        String correction = propose(person, split(null, alert));
        correct(colleague, person, split(null, alert)).expectProblem(409, "correction-waits");
        reviewer.post(decision(correction, "acceptance")).expectProblem(403, "same-person");
        List<Answer> both = Together.run(List.<Callable<Answer>>of(
                () -> colleague.post(decision(correction, "acceptance")),
                () -> colleague.post(decision(correction, "acceptance"))));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        colleague
                .post(decision(correction, "refusal"), Map.of("reason", "No"))
                .expectProblem(409, "correction-decided");
        Patience.until(() -> ownerOf(alert), owner -> !owner.equals(person), SOON);
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'incident.relinked' and subject_id = ?",
                                incidentOf(alert)))
                .isOne();
    }

    private void refusesWhatMakesNoSense(UUID person, UUID other, String alert) {
        correct(reviewer, person, split(null)).expectProblem(400, "invalid-value");
        correct(reviewer, person, split(null, alertsOf(person))).expectProblem(400, "invalid-value");
        correct(reviewer, other, split(null, alert)).expectProblem(409, "incidents-changed");
        correct(reviewer, UUID.randomUUID(), merge(other)).expectProblem(404, "not-found");
        correct(reviewer, person, merge(UUID.randomUUID())).expectProblem(404, "not-found");
        correct(reviewer, person, merge(person)).expectProblem(400, "invalid-value");
        correct(reviewer, person, Map.of("kind", "MERGE", "reason", "x")).expectProblem(400, "invalid-value");
        Map<String, Object> silent = new HashMap<>(merge(other));
        silent.put("reason", " ");
        assertThat(correct(reviewer, person, silent)
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/reason");
        reviewer.post(decision(UUID.randomUUID().toString(), "acceptance")).expectProblem(404, "not-found");
        for (String bad : List.of("reference=%25", "cursor=x", "limit=0")) {
            reviewer.get("/api/known-people?" + bad).expectProblem(400, "invalid-value");
        }
        String correction = propose(person, merge(other));
        reviewer.post(decision(correction, "refusal"), Map.of("reason", " ")).expectProblem(400, "invalid-value");
        reviewer.post(decision(correction, "refusal"), Map.of("reason", "I was wrong"))
                .expect(200);
    }

    private void refusesTwoWhoBothStandBehindIt(UUID person, String alert) {
        UUID second = UUID.fromString(colleague.get("/api/session").text("accountId"));
        String confirmer =
                penny.database().text("select confirmed_by from theft where alert_id = ?", UUID.fromString(alert));
        String setConfirmer = "update theft set confirmed_by = ? where alert_id = ?";
        penny.database().change(setConfirmer, second, UUID.fromString(alert));
        String correction = propose(person, split(null, alert));
        colleague.post(decision(correction, "acceptance")).expectProblem(403, "stands-behind");
        colleague
                .post(decision(correction, "refusal"), Map.of("reason", "A third looks"))
                .expect(200);
        penny.database().change(setConfirmer, UUID.fromString(confirmer), UUID.fromString(alert));
    }

    private static String decision(String correction, String word) {
        return "/api/link-corrections/" + correction + "/" + word;
    }

    private static Map<String, Object> merge(UUID to) {
        return Map.of("kind", "MERGE", "toId", to, "reason", "The same scar");
    }

    private Map<String, Object> split(UUID to, String... alerts) {
        Map<String, Object> split = new HashMap<>(Map.of("kind", "SPLIT", "reason", "Another coat"));
        split.put("toId", to);
        split.put("incidentIds", Set.of(alerts).stream().map(this::incidentOf).toList());
        return split;
    }

    private static Answer correct(Browser by, UUID person, Map<String, ?> correction) {
        return by.post(PEOPLE + person + "/corrections", correction);
    }

    private String propose(UUID person, Map<String, ?> correction) {
        return correct(reviewer, person, correction).expect(201).text("id");
    }

    private void accept(String correction) {
        colleague.post(decision(correction, "acceptance")).expect(200);
    }

    /** Somebody not seen before, in the store. */
    private UUID seenHere(long minor) {
        return story.approve(story.confirmedAlert(minor), Map.of("reason", "Seen"));
    }

    /** One more incident of a person in the store: its alert. */
    private String seenHereAlert(UUID person, long minor) {
        String alert = story.confirmedAlert(minor);
        codes.put(alert, story.token(alert));
        story.approve(alert, Map.of("reason", "The same", "offenderId", person));
        return alert;
    }

    private final Map<String, String> codes = new HashMap<>();

    /** Made while the incident was under review: it leads to the incident, whosever that is. */
    private String codeBeforeApproval(String alert) {
        return codes.get(alert);
    }

    private Payer payerFor(String alert) {
        Payer payer = new Payer(penny.nobody(), Story.newEmail());
        story.signUp(payer.browser(), codeBeforeApproval(alert), payer.email()).expect(201);
        Patience.until(
                () -> payer.browser().get("/api/portal/incidents").expect(200).json(),
                letter -> !letter.at("/incidents/0/amount").isMissingNode()
                        && !letter.at("/incidents/0/amount").isNull(),
                SOON);
        return payer;
    }

    private String codeOf(UUID person) {
        String url = story.staff()
                .post(story.inStore("/people/" + person + "/payment-requests"))
                .expect(201)
                .text("url");
        return url.substring(url.indexOf("#t=") + 3);
    }

    private String pay(Payer payer) {
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        return story.paid(payer.browser(), checkout.text("id"))
                .path("receiptNumber")
                .asText();
    }

    private void confirmed(Payer payer) {
        penny.database()
                .change(
                        "update account set email_confirmed_at = now() where email_index = ?",
                        penny.fields().account("PORTAL", payer.email()));
    }

    private static JsonNode line(JsonNode receipt, long minor) {
        return StreamSupport.stream(receipt.path("lines").spliterator(), false)
                .filter(line -> line.at("/amount/minor").asLong() == minor)
                .findFirst()
                .orElseThrow();
    }

    private UUID personOf(Payer payer) {
        return ownerOf(alertOf(payer));
    }

    private String alertOf(Payer payer) {
        String incident = payer.browser()
                .get("/api/portal/incidents")
                .json()
                .at("/incidents/0/id")
                .asText();
        return penny.database().text("select alert_id from theft where id = ?", UUID.fromString(incident));
    }

    private UUID ownerOf(String alert) {
        return UUID.fromString(
                penny.database().text("select offender_id from theft where alert_id = ?", UUID.fromString(alert)));
    }

    private UUID incidentOf(String alert) {
        return UUID.fromString(
                penny.database().text("select id from theft where alert_id = ?", UUID.fromString(alert)));
    }

    private String[] alertsOf(UUID person) {
        return penny.database()
                .text("select string_agg(alert_id::text, ',') from theft where offender_id = ?", person)
                .split(",");
    }

    private long incidentsOf(UUID person) {
        return penny.database().number("select count(*) from theft where offender_id = ?", person);
    }

    private String reference(UUID person) {
        return penny.database().text("select reference from offender where id = ?", person);
    }

    private String stateOf(String alert) {
        return penny.database().text("select state from debt where theft_id = ?", incidentOf(alert));
    }

    private long refundOf(String alert) {
        return penny.database()
                .number(
                        "select sum(r.amount_minor) from refund r join debt_payment p on p.id = r.debt_payment_id"
                                + " where p.theft_id = ?",
                        incidentOf(alert));
    }
}
