package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a door asks for besides a role; who gets in where is what {@link IsolationIT} goes through. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class DoorIT {

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
}
