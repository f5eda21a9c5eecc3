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
import com.penny.system.kit.WrongLinks;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Incidents that were linked to the wrong person are put right by two, wherever they are known (O2). */
@Tag("thorough")
@Product
class LinkCorrectionIT {

    private static final String PEOPLE = "/api/known-people/";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;
    private final WrongLinks links;
    private final Neighbours neighbours;
    private final Browser reviewer;
    private final Browser colleague;

    LinkCorrectionIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.links = new WrongLinks(penny);
        this.neighbours = new Neighbours(penny);
        this.reviewer = penny.reviewer();
        this.colleague = penny.secondReviewer();
    }

    @Test
    void twoPeopleWhoAreOneHaveEverythingTogether() {
        UUID right = links.seenHere(2000);
        UUID wrong = story.approve(neighbours.confirmedNextDoor(), Map.of("reason", "Seen"));
        String here = links.seenHereAlert(wrong, 3000);
        String unused = codeOf(wrong);
        Payer payer = links.payerFor(here);
        links.pay(payer);
        long accrued = story.accrued();

        links.accept(links.propose(wrong, WrongLinks.merge(right)));

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
    void oneCorrectionFollowsAfterTheOther() throws Exception {
        UUID one = links.seenHere(1000);
        UUID other = links.seenHere(1000);
        UUID third = links.seenHere(1000);
        String first = links.propose(one, WrongLinks.merge(other));
        String next = links.propose(other, WrongLinks.merge(third));
        UUID incident =
                UUID.fromString(penny.database().text("select id::text from theft where offender_id = ? limit 1", one));
        try (Held held = penny.database().hold("theft", incident)) {
            links.accept(first);
            colleague.post("/api/link-corrections/" + next + "/acceptance").expectProblem(409, "correction-under-way");
        }
        Patience.until(() -> incidentsOf(other), both -> both == 2, SOON);

        links.accept(next);

        Patience.until(() -> incidentsOf(third), all -> all == 3, SOON);
    }

    @Test
    void nobodyIsMergedInACircle() {
        UUID one = links.seenHere(1000);
        UUID other = links.seenHere(1000);
        String there = links.propose(one, WrongLinks.merge(other));
        String back = links.propose(other, WrongLinks.merge(one));
        links.accept(there);

        colleague.post(WrongLinks.decision(back, "acceptance")).expectProblem(409, "person-merged");

        WrongLinks.correct(reviewer, one, WrongLinks.merge(other)).expectProblem(409, "person-merged");
        WrongLinks.correct(reviewer, other, WrongLinks.merge(one)).expectProblem(409, "correction-waits");
        String review = story.review(story.confirmedAlert(1000));
        reviewer.post(review + "/claim").expect(200);
        reviewer.post(review + "/approval", Map.of("reason", "The same", "offenderId", one))
                .expectProblem(409, "person-merged");
        reviewer.post(WrongLinks.decision(back, "refusal"), Map.of("reason", "They are one already"))
                .expect(200);
        WrongLinks.correct(reviewer, other, WrongLinks.merge(one)).expectProblem(409, "person-merged");
    }

    @Test
    void whatHoldsOnePersonHoldsWhoTheyTurnOutToBe() {
        Known known = neighbours.known();
        UUID held = links.seenHere(1000);
        penny.ops()
                .post("/api/ops/network/people/" + held + "/holds", Map.of("kind", "REDACTED", "reason", "By a court"))
                .expect(201);
        links.accept(links.propose(held, WrongLinks.merge(known.offenderId())));
        neighbours.gone(penny.store(), known.reference());
        neighbours.gone(penny.sisterStore(), known.reference());
        JsonNode watched = penny.ops()
                .get("/api/ops/network/listings?state=ENDED&reference=" + known.reference())
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(watched.path("held").asBoolean()).isTrue();
        assertThat(penny.ops()
                        .get("/api/ops/network/listings/" + watched.path("id").asText())
                        .json()
                        .at("/holds/0/reason")
                        .asText())
                .isEqualTo("By a court");
    }

    @Test
    void whoeverIsHeldUnderAnIdOfBeforeIsHeldAsWhoTheyTurnedOutToBe() {
        Known known = neighbours.known();
        UUID before = links.seenHere(1000);
        links.accept(links.propose(before, WrongLinks.merge(known.offenderId())));
        Patience.until(() -> incidentsOf(before), left -> left == 0, SOON);

        penny.ops()
                .post(
                        "/api/ops/network/people/" + before + "/holds",
                        Map.of("kind", "SUSPENDED", "reason", "Somebody doubts it"))
                .expect(201);

        neighbours.gone(penny.store(), known.reference());
        neighbours.gone(penny.sisterStore(), known.reference());
    }

    @Test
    void aListingThatRestedOnAWrongLinkEnds() {
        Known known = neighbours.known();
        links.accept(links.propose(known.offenderId(), links.split(null, known.alert())));
        neighbours.gone(penny.store(), known.reference());
        neighbours.gone(penny.sisterStore(), known.reference());
        assertThat(penny.database()
                        .number(
                                "select count(*) from network_listing where offender_id = ?",
                                links.ownerOf(known.alert())))
                .isZero();
    }

    @Test
    void itTakesTwoWithReasonsAndOneOfThemWithFreshEyes() throws Exception {
        UUID person = links.seenHere(1000);
        UUID other = links.seenHere(1000);
        String alert = links.seenHereAlert(person, 1000);
        refusesWhatMakesNoSense(person, other, alert);
        refusesTwoWhoBothStandBehindIt(person, alert);
        assertThat(links.ownerOf(alert)).isEqualTo(person);

        String correction = links.propose(person, links.split(null, alert));
        WrongLinks.correct(colleague, person, links.split(null, alert)).expectProblem(409, "correction-waits");
        reviewer.post(WrongLinks.decision(correction, "acceptance")).expectProblem(403, "same-person");
        List<Answer> both = Together.run(List.<Callable<Answer>>of(
                () -> colleague.post(WrongLinks.decision(correction, "acceptance")),
                () -> colleague.post(WrongLinks.decision(correction, "acceptance"))));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        colleague
                .post(WrongLinks.decision(correction, "refusal"), Map.of("reason", "No"))
                .expectProblem(409, "correction-decided");
        Patience.until(() -> links.ownerOf(alert), owner -> !owner.equals(person), SOON);
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'incident.relinked' and subject_id = ?",
                                links.incidentOf(alert)))
                .isOne();
    }

    @Test
    void whoKnowsSomebodyIsNotShownThemAndDoesNotSayWhoTheyAre() {
        String alert = story.confirmedAlert(1000);
        UUID other = links.seenHere(1000);
        colleague
                .post(story.review(alert) + "/skips", Map.of("reason", "KNOWS_SOMEBODY"))
                .expect(204);
        UUID person = story.approve(alert, Map.of("reason", "Seen"));

        colleague.get(PEOPLE + person).expectProblem(403, "knows-somebody");
        WrongLinks.correct(colleague, person, WrongLinks.merge(other)).expectProblem(403, "knows-somebody");
        assertThat(colleague
                        .get("/api/known-people?reference=" + reference(person))
                        .json()
                        .at("/items/0/thumbnailUrl")
                        .isNull())
                .isTrue();
        reviewer.get(PEOPLE + person).expect(200);
    }

    private void refusesWhatMakesNoSense(UUID person, UUID other, String alert) {
        WrongLinks.correct(reviewer, person, links.split(null)).expectProblem(400, "invalid-value");
        WrongLinks.correct(reviewer, person, links.split(null, alertsOf(person)))
                .expectProblem(400, "invalid-value");
        WrongLinks.correct(reviewer, other, links.split(null, alert)).expectProblem(409, "incidents-changed");
        WrongLinks.correct(reviewer, UUID.randomUUID(), WrongLinks.merge(other)).expectProblem(404, "not-found");
        WrongLinks.correct(reviewer, person, WrongLinks.merge(UUID.randomUUID()))
                .expectProblem(404, "not-found");
        WrongLinks.correct(reviewer, person, WrongLinks.merge(person)).expectProblem(400, "invalid-value");
        WrongLinks.correct(reviewer, person, Map.of("kind", "MERGE", "reason", "x"))
                .expectProblem(400, "invalid-value");
        Map<String, Object> silent = new HashMap<>(WrongLinks.merge(other));
        silent.put("reason", " ");
        assertThat(WrongLinks.correct(reviewer, person, silent)
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/reason");
        reviewer.post(WrongLinks.decision(UUID.randomUUID().toString(), "acceptance"))
                .expectProblem(404, "not-found");
        for (String bad : List.of("reference=%25", "cursor=x", "limit=0")) {
            reviewer.get("/api/known-people?" + bad).expectProblem(400, "invalid-value");
        }
        String correction = links.propose(person, WrongLinks.merge(other));
        reviewer.post(WrongLinks.decision(correction, "refusal"), Map.of("reason", " "))
                .expectProblem(400, "invalid-value");
        reviewer.post(WrongLinks.decision(correction, "refusal"), Map.of("reason", "I was wrong"))
                .expect(200);
    }

    private void refusesTwoWhoBothStandBehindIt(UUID person, String alert) {
        UUID second = UUID.fromString(colleague.get("/api/session").text("accountId"));
        String confirmer =
                penny.database().text("select confirmed_by from theft where alert_id = ?", UUID.fromString(alert));
        String setConfirmer = "update theft set confirmed_by = ? where alert_id = ?";
        penny.database().change(setConfirmer, second, UUID.fromString(alert));
        String correction = links.propose(person, links.split(null, alert));
        colleague.post(WrongLinks.decision(correction, "acceptance")).expectProblem(403, "stands-behind");
        colleague
                .post(WrongLinks.decision(correction, "refusal"), Map.of("reason", "A third looks"))
                .expect(200);
        penny.database().change(setConfirmer, UUID.fromString(confirmer), UUID.fromString(alert));
    }

    private String codeOf(UUID person) {
        String url = story.staff()
                .post(story.inStore("/people/" + person + "/payment-requests"))
                .expect(201)
                .text("url");
        return url.substring(url.indexOf("#t=") + 3);
    }

    private long incidentsOf(UUID person) {
        return penny.database().number("select count(*) from theft where offender_id = ?", person);
    }

    private String reference(UUID person) {
        return penny.database().text("select reference from offender where id = ?", person);
    }

    private String[] alertsOf(UUID person) {
        return penny.database()
                .text("select string_agg(alert_id::text, ',') from theft where offender_id = ?", person)
                .split(",");
    }
}
