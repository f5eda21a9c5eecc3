package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.DemoFile.Account;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The second pair of eyes: somebody else's, one person's at a time, and blind to money. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class ReviewIT {

    private static final Map<String, String> APPROVAL = Map.of("reason", "Seen twice");
    private static final Set<String> WORDS_OF_MONEY =
            Set.of("amount", "value", "price", "unitprice", "minor", "currency", "debt", "owed", "outstanding");

    private final Penny penny;
    private final Story story;
    private final Browser admin;

    ReviewIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.admin = penny.admin();
    }

    /** The member of staff who confirms, and the store's admin, work for Penny too. */
    @BeforeAll
    void makeReviewersOfTheStoresPeople() {
        alsoReviews("store_staff", story.staff());
        alsoReviews("store_admin", admin);
    }

    @AfterAll
    void takeTheRoleBack() {
        penny.database()
                .change("delete from penny_member where account_id in (select account_id from store_member)"
                        + " and role = 'penny_reviewer'");
        noMoreAuthenticator("store_staff", story.staff());
        noMoreAuthenticator("store_admin", admin);
    }

    private void noMoreAuthenticator(String role, Browser browser) {
        browser.post(
                        "/api/account/authenticator/removal",
                        Map.of("password", penny.account(role).password()))
                .expect(204);
    }

    /** Who works for Penny has two factors. */
    private void alsoReviews(String role, Browser browser) {
        Account account = penny.account(role);
        browser.addAuthenticator(account.password());
        UUID id = UUID.fromString(penny.database()
                .text(
                        "select id from account where email_index = ?",
                        penny.fields().account("STAFF", account.email())));
        penny.database()
                .change(
                        "insert into penny_member (account_id, role, name, created_at)"
                                + " values (?, 'penny_reviewer', ?, now())",
                        id,
                        penny.fields().seal("penny_member.name", id + "/penny_reviewer", account.name()));
    }

    @Test
    void whoConfirmedTheIncidentCanNeitherClaimNorApproveNorRejectIt() {
        String review = story.review(story.confirmedAlert(2490));

        assertThat(story.staff().get(review).expect(200).json().path("own").asBoolean())
                .isTrue();
        story.staff().post(review + "/claim").expectProblem(403, "same-person");
        story.staff().post(review + "/approval", APPROVAL).expectProblem(403, "same-person");
        story.staff().post(review + "/rejection", APPROVAL).expectProblem(403, "same-person");
        assertThat(stateOf(review)).isEqualTo("PENDING");
    }

    @Test
    void approvingWithoutAClaimIsRefused() {
        String review = story.review(story.confirmedAlert(2490));

        story.reviewer().post(review + "/approval", APPROVAL).expectProblem(409, "review-not-claimed");

        assertThat(stateOf(review)).isEqualTo("PENDING");
    }

    @Test
    void whatWaitsLongestStandsFirst() {
        story.confirmedAlert(2490);
        story.confirmedAlert(2490);

        JsonNode queue =
                story.reviewer().get("/api/reviews?limit=100").expect(200).json();

        assertThat(queue.path("items").findValuesAsText("confirmedAt").stream().map(Instant::parse))
                .hasSizeGreaterThan(1)
                .isSorted();
    }

    @Test
    void ofTwoReviewersWhoClaimAtOnceOneGetsIt() throws Exception {
        String review = story.review(story.confirmedAlert(2490));
        Browser other = admin;

        List<Answer> claims = Together.run(
                List.of(() -> story.reviewer().post(review + "/claim"), () -> other.post(review + "/claim")));

        assertThat(claims).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        boolean first = claims.get(0).status() == 200;
        claims.get(first ? 1 : 0).expectProblem(409, "review-claimed");
        Browser loser = first ? other : story.reviewer();
        loser.post(review + "/approval", APPROVAL).expectProblem(409, "review-not-claimed");
    }

    @Test
    void aReviewIsDecidedOnce() throws Exception {
        String alert = story.confirmedAlert(2490);
        String review = story.review(alert);
        story.reviewer().post(review + "/claim").expect(200);

        List<Answer> decisions = Together.run(List.of(
                () -> story.reviewer().post(review + "/approval", APPROVAL),
                () -> story.reviewer().post(review + "/rejection", APPROVAL)));

        assertThat(decisions).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        story.reviewer().post(review + "/approval", APPROVAL).expectProblem(409, "review-decided");
    }

    @Test
    void anApprovalSaysByWhichLawAndSealsWhatWasSeen() {
        String alert = story.confirmedAlert(2490);
        String review = story.review(alert);
        assertThat(story.reviewer().get(review).json().at("/law/text").asText())
                .isEqualTo("Código Penal, art. 234 (hurto)");
        story.reviewer().post(review + "/claim").expect(200);
        Map<String, String> approval = Map.of("reason", "Seen", "lawNote", "  May be under 14 ");
        assertThat(story.reviewer()
                        .post(review + "/approval", Map.of("reason", "Seen", "lawNote", "x".repeat(501)))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .contains("/lawNote");

        story.reviewer().post(review + "/approval", approval).expect(200);

        String person =
                penny.database().text("select offender_id from theft where alert_id = ?", UUID.fromString(alert));
        JsonNode incident =
                story.reviewer().get("/api/known-people/" + person).json().at("/incidents/0");
        assertThat(incident.path("law").asText()).startsWith("Código Penal");
        assertThat(incident.path("lawNote").asText()).isEqualTo("May be under 14");
        assertThat(incident.path("bundles").asInt()).isOne();
        JsonNode sealed = story.staff()
                .get(story.inStore("/alerts/" + alert + "/bundles"))
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(story.staff()
                        .post(story.inStore("/alerts/" + alert + "/bundles/"
                                + sealed.path("id").asText() + "/verifications"))
                        .expect(200)
                        .json()
                        .path("manifest")
                        .asText())
                .isEqualTo("INTACT");
    }

    @Test
    void reviewersSeeNoMoney() {
        String alert = story.confirmedAlert(86_753);
        String review = story.review(alert);

        Answer list = story.reviewer().get("/api/reviews").expect(200);
        Answer detail = story.reviewer().get(review).expect(200);
        Answer claim = story.reviewer().post(review + "/claim").expect(200);
        Answer approval = story.reviewer().post(review + "/approval", APPROVAL).expect(200);

        assertThat(List.of(list, detail, claim, approval)).allSatisfy(answer -> {
            assertThat(fieldsOf(answer.json())).doesNotContainAnyElementsOf(WORDS_OF_MONEY);
            assertThat(answer.body()).doesNotContain("86753", "EUR", "Olive oil");
        });
    }

    @Test
    void whatAReviewerPutsBackStaysWithTheOthersAndWhoKnowsSomebodyIsNotLetNearItAgain() {
        String review = story.review(story.confirmedAlert(2490));
        String unsure = story.review(story.confirmedAlert(2490));
        story.reviewer().post(review + "/claim").expect(200);

        story.reviewer()
                .post(review + "/skips", Map.of("reason", "KNOWS_SOMEBODY"))
                .expect(204);
        story.reviewer()
                .post(unsure + "/skips", Map.of("reason", "CANNOT_TELL"))
                .expect(204);

        assertThat(waiting(story.reviewer(), "OPEN")).doesNotContain(idOf(review), idOf(unsure));
        assertThat(waiting(story.reviewer(), "PUT_BACK")).contains(idOf(unsure)).doesNotContain(idOf(review));
        story.reviewer().post(review + "/claim").expectProblem(403, "knows-somebody");
        story.reviewer().get(review).expectProblem(403, "knows-somebody");
        story.reviewer().post(review + "/clip-views").expectProblem(403, "knows-somebody");
        story.reviewer().post(review + "/approval", APPROVAL).expectProblem(409, "review-not-claimed");
        assertThat(waiting(admin, "OPEN")).contains(idOf(review), idOf(unsure));
        assertThat(admin.get(review).json().at("/review/putBack").asInt()).isOne();
        assertThat(admin.get(review).json().at("/review/claimedBy").isNull()).isTrue();
        admin.post(review + "/claim").expect(200);
        story.reviewer().post(unsure + "/claim").expect(200);

        admin.post(review + "/rejection", APPROVAL).expect(200);
        String reading = "/api/second-readings/" + idOf(review);
        assertThat(toReadAgain(story.reviewer())).doesNotContain(idOf(review));
        story.reviewer().get(reading).expectProblem(404, "not-found");
        story.reviewer()
                .post(reading + "/verdict", Map.of("verdict", "REJECTED"))
                .expectProblem(403, "knows-somebody");
    }

    @Test
    void whatAColleagueWorksOnIsNotPutBackByAnybodyElseNorForAReasonThatIsNone() {
        String review = story.review(story.confirmedAlert(2490));
        story.reviewer().post(review + "/claim").expect(200);

        admin.post(review + "/skips", Map.of("reason", "NO_TIME")).expectProblem(409, "review-claimed");
        story.reviewer().post(review + "/skips", Map.of("reason", "BORED")).expect(400);
        story.reviewer().post(review + "/skips", Map.of()).expect(400);
        story.reviewer().post(review + "/approval", APPROVAL).expect(200);
        story.reviewer().post(review + "/skips", Map.of("reason", "NO_TIME")).expectProblem(409, "review-decided");
    }

    @Test
    void whatTheStoreTookBackCannotBeApproved() {
        String alert = story.confirmedAlert(2490);
        String review = story.review(alert);
        story.staff().post(story.inStore("/alerts/" + alert + "/undo")).expect(200);

        story.reviewer().post(review + "/claim").expectProblem(404, "not-found");
        story.reviewer().post(review + "/approval", APPROVAL).expectProblem(404, "not-found");
    }

    @Test
    void aDecisionIsReadAgainByAThirdPersonWhoIsNotToldHowItWent() throws Exception {
        String review = story.review(story.confirmedAlert(2490));
        story.reviewer().post(review + "/claim").expect(200);
        story.reviewer().post(review + "/approval", APPROVAL).expect(200);
        String reading = "/api/second-readings/" + idOf(review);

        assertThat(toReadAgain(story.reviewer())).doesNotContain(idOf(review));
        story.reviewer().get(reading).expectProblem(404, "not-found");
        story.reviewer()
                .post(reading + "/verdict", Map.of("verdict", "APPROVED"))
                .expectProblem(403, "same-person");
        story.staff().post(reading + "/verdict", Map.of("verdict", "APPROVED")).expectProblem(403, "same-person");

        assertThat(toReadAgain(admin)).contains(idOf(review));
        Answer seen = admin.get(reading).expect(200);
        assertThat(seen.body()).doesNotContain("APPROVED", "PENDING", "Seen twice");
        assertThat(fieldsOf(seen.json())).doesNotContainAnyElementsOf(WORDS_OF_MONEY);
        admin.post(reading + "/clip-views").expect(200);
        long before = agreed("read");
        List<Answer> answers = Together.run(List.of(
                () -> admin.post(reading + "/verdict", Map.of("verdict", "REJECTED", "note", "The hand is empty")),
                () -> admin.post(reading + "/verdict", Map.of("verdict", "REJECTED"))));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(agreed("read")).isEqualTo(before + 1);
        assertThat(toReadAgain(admin)).doesNotContain(idOf(review));
        assertThat(stateOf(review)).isEqualTo("APPROVED");
    }

    /** Of the reviewer of these tests. */
    private long agreed(String figure) {
        JsonNode own = story.reviewer()
                .get("/api/second-readings/agreement")
                .expect(200)
                .json();
        for (JsonNode each : own.path("items")) {
            if (each.path("mine").asBoolean()) {
                assertThat(each.at("/share/low").asDouble())
                        .isLessThanOrEqualTo(each.at("/share/share").asDouble());
                return each.path(figure).asLong();
            }
        }
        return 0;
    }

    /** All pages: what other tests have approved waits, too. */
    private static List<String> toReadAgain(Browser reader) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = reader.get("/api/second-readings?limit=100&cursor=" + next);
            all.addAll(ids(page, "reviewId"));
            next = page.json().path("next").asText(null);
        } while (next != null);
        return all;
    }

    private List<String> waiting(Browser reviewer, String shelf) {
        return ids(reviewer.get("/api/reviews?limit=100&shelf=" + shelf), "id");
    }

    private static List<String> ids(Answer page, String field) {
        List<String> ids = new ArrayList<>();
        page.expect(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path(field).asText()));
        return ids;
    }

    private static String idOf(String review) {
        return review.substring("/api/reviews/".length());
    }

    private String stateOf(String review) {
        return story.reviewer().get(review).json().at("/review/state").asText();
    }

    private static Set<String> fieldsOf(JsonNode node) {
        Set<String> fields = new TreeSet<>();
        node.fieldNames().forEachRemaining(name -> fields.add(name.toLowerCase(Locale.ROOT)));
        node.forEach(child -> fields.addAll(fieldsOf(child)));
        return fields;
    }
}
