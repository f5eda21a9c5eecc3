package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.OpenApi;
import com.penny.system.kit.OpenApi.Operation;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets in where, on every operation of the OpenAPI document. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class DoorIT {

    /** Open to everybody, or opened by something else than a session (a camera's key, Stripe's signature). */
    private static final Set<String> PUBLIC = Set.of(
            "POST /api/account-links/confirmation",
            "POST /api/account-links/forgotten",
            "POST /api/account-links/reset",
            "POST /api/cameras/{cameraId}/clips",
            "GET /api/cameras/{cameraId}/clips/{clipId}",
            "POST /api/invitation-links/acceptance",
            "POST /api/invitation-links/offer",
            "POST /api/portal/accounts",
            "DELETE /api/portal/session",
            "POST /api/portal/sessions",
            "POST /api/portal/token-checks",
            "DELETE /api/session",
            "POST /api/session",
            "POST /api/stripe/webhooks");

    /** Valid for the operation that takes the most, ignored by the others. */
    private static final String BODY = "{\"items\":[{\"name\":\"Oil\",\"quantity\":1,"
            + "\"unitPrice\":{\"minor\":100,\"currency\":\"EUR\"}}],\"reason\":\"OTHER\",\"text\":\"Hello\"}";

    private final Penny penny;
    private final Story story;
    private Browser stranger;
    private String alert;

    DoorIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void raiseAnAlert() {
        stranger = penny.stranger();
        alert = story.alert();
    }

    static Stream<Operation> guarded() {
        return OpenApi.operations().filter(operation -> !PUBLIC.contains(operation.toString()));
    }

    static Stream<Operation> ofStores() {
        return OpenApi.operations().filter(Operation::ofStore);
    }

    static Stream<Operation> withoutTheirOwnStore() {
        return ofStores().filter(operation -> operation.path().contains("{alertId}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guarded")
    void nobodyGetsInWithoutASession(Operation operation) {
        Answer answer = penny.nobody()
                .call(operation.method(), operation.at(penny.store().id(), alert), body(operation));

        answer.expectProblem(401, "sign-in-needed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofStores")
    void staffOfAnotherStoreAreToldThatThereIsNoSuchStore(Operation operation) {
        Answer answer =
                stranger.call(operation.method(), operation.at(penny.store().id(), alert), body(operation));

        answer.expectProblem(404, "not-found");
        assertThat(answer.body()).doesNotContain(penny.store().name(), alert, "Mercado");
    }

    /** The door lets them into their own store; only the rows are not theirs. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutTheirOwnStore")
    void anAlertOfAnotherStoreIsNotFoundInOnesOwn(Operation operation) {
        Answer answer = stranger.call(
                operation.method(), operation.at(penny.otherStore().id(), alert), body(operation));

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain(penny.store().name(), "Mercado", "Aisle");
        assertThat(story.staff().get(story.inStore("/alerts/" + alert)).text("status"))
                .isEqualTo("NEW");
    }

    @Test
    void aStoreWithoutAnythingOfItsOwnShowsNothingOfAnothers() {
        for (String list : new String[] {"/alerts?state=all", "/people", "/commissions"}) {
            Answer answer = stranger.get("/api/stores/" + penny.otherStore().id() + list)
                    .expect(200);
            assertThat(answer.json().path("items")).as(list).isEmpty();
        }
    }

    @Test
    void storeStaffAreNoReviewersAndReviewersNoStaff() {
        penny.admin().get("/api/reviews").expectProblem(403, "not-allowed");
        story.reviewer().get(story.inStore("/alerts")).expectProblem(404, "not-found");
    }

    @Test
    void aChangeThatCarriesTheCookieNeedsPennysOwnOrigin() {
        String take = story.inStore("/alerts/" + alert + "/take");
        story.staff().postFrom(Optional.empty(), take).expectProblem(403, "foreign-origin");
        story.staff().postFrom(Optional.of("https://evil.example"), take).expectProblem(403, "foreign-origin");
        story.staff().postFrom(Optional.of("null"), take).expectProblem(403, "foreign-origin");
        assertThat(story.staff()
                        .get(story.inStore("/alerts/" + alert))
                        .json()
                        .path("takenBy")
                        .isNull())
                .isTrue();
    }

    @Test
    void aForgedCookieIsNobody() {
        Browser forger = penny.nobody().withCookie("penny_session=eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.");
        forger.get("/api/session").expectProblem(401, "sign-in-needed");
    }

    @Test
    void aPersonConcernedReachesNoStoreAndNoOtherPersonsIncident() {
        String confirmed = story.confirmedAlert(2490);
        Browser person = penny.nobody();
        story.signUp(person, story.token(confirmed), Story.newEmail()).expect(201);

        person.get(story.inStore("/alerts")).expectProblem(404, "not-found");
        person.get("/api/reviews").expectProblem(403, "not-allowed");
        person.post("/api/portal/incidents/" + UUID.randomUUID() + "/disputes", Map.of("statement", "Not me"))
                .expectProblem(404, "not-found");
    }

    private static String body(Operation operation) {
        return Set.of("POST", "PUT").contains(operation.method()) ? BODY : "";
    }
}
