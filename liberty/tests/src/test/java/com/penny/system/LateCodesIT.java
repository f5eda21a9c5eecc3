package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes are made under review and used when it is over; each tells what has become of the incident. */
@Tag("thorough")
@Product
class LateCodesIT {

    private final Penny penny;
    private final Story story;

    LateCodesIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @Test
    void aCodeUsedAfterTheApprovalShowsWhatIsOwed() {
        String alert = story.confirmedAlert(2490);
        String token = story.token(alert);
        story.approve(alert);

        Browser person = penny.nobody();
        story.signUp(person, token, Story.newEmail()).expect(201);

        assertThat(story.letter(person, "OPEN").at("/owed/minor").asLong()).isEqualTo(2490);
        person.post("/api/portal/checkouts").expect(201);
    }

    @Test
    void aCodeUsedAfterTheRejectionSaysThatNothingIsOwed() {
        String alert = story.confirmedAlert(2490);
        String token = story.token(alert);
        story.reject(alert);

        Browser person = penny.nobody();
        story.signUp(person, token, Story.newEmail()).expect(201);

        assertThat(story.letter(person, "NOT_UPHELD").path("owed").isNull()).isTrue();
    }

    @Test
    void aCodeOfAConfirmationThatWasTakenBackOpensNothing() {
        String alert = story.confirmedAlert(2490);
        String token = story.token(alert);
        Browser person = penny.nobody();
        story.signUp(person, story.token(alert), Story.newEmail()).expect(201);

        story.staff().post(story.inStore("/alerts/" + alert + "/undo")).expect(200);

        story.letter(person, "NOT_UPHELD");
        Patience.until(
                () -> penny.nobody()
                        .post("/api/portal/token-checks", Map.of("token", token))
                        .text("state"),
                "EXPIRED"::equals,
                Duration.ofSeconds(20));
    }

    @Test
    void whatPennyHasDecidedCannotBeTakenBack() {
        String approved = story.confirmedAlert(2490);
        story.approve(approved);
        story.staff().post(story.inStore("/alerts/" + approved + "/undo")).expectProblem(409, "too-late");

        String rejected = story.confirmedAlert(2490);
        story.reject(rejected);
        story.staff().post(story.inStore("/alerts/" + rejected + "/undo")).expectProblem(409, "too-late");
        assertThat(penny.database().text("select status from alert where id = ?", UUID.fromString(rejected)))
                .isEqualTo("DISMISSED");
    }
}
