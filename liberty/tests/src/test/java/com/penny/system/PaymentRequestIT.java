package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.product.Secrets;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Codes that open nothing, or are used by two at once. */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class PaymentRequestIT {

    private final Penny penny;
    private final Story story;
    private String alert;

    PaymentRequestIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void confirmAnAlert() {
        alert = story.confirmedAlert(2490);
    }

    @Test
    void aUsedCodeOpensNothingMore() {
        String token = story.token(alert);
        story.signUp(penny.nobody(), token, Story.newEmail()).expect(201);

        assertOpensNothing(token, "USED", 409, "token-used");
    }

    @Test
    void anExpiredCodeOpensNothing() {
        String token = story.token(alert);
        int changed = penny.database()
                .change(
                        "update qr_token set expires_at = now() - interval '1 second' where id ="
                                + " (select id from qr_token where alert_id = ? order by created_at desc limit 1)",
                        UUID.fromString(alert));
        assertThat(changed).isOne();

        assertOpensNothing(token, "EXPIRED", 410, "token-expired");
    }

    @Test
    void aTamperedCodeIsUnknown() {
        String token = story.token(alert);
        char last = token.charAt(token.length() - 1);
        String tampered = token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A');

        assertOpensNothing(tampered, "UNKNOWN", 404, "token-unknown");
        assertThat(check(token).text("state")).as("the true one still opens").isEqualTo("VALID");
    }

    @Test
    void aForeignCodeIsUnknown() {
        assertOpensNothing(Secrets.random(), "UNKNOWN", 404, "token-unknown");
    }

    @Test
    void ofTwoWhoUseACodeAtOnceOneIsLinked() throws Exception {
        String token = story.token(alert);
        long accounts = penny.database().number("select count(*) from account");
        List<Answer> answers = Together.run(List.of(
                () -> story.signUp(penny.nobody(), token, Story.newEmail()),
                () -> story.signUp(penny.nobody(), token, Story.newEmail())));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(penny.database()
                        .number(
                                "select count(*) from portal_link where token_id ="
                                        + " (select id from qr_token where alert_id = ? order by created_at desc limit 1)",
                                UUID.fromString(alert)))
                .isOne();
        assertThat(penny.database().number("select count(*) from account"))
                .as("who comes second gets no account either")
                .isEqualTo(accounts + 1);
    }

    @Test
    void whoUsedACodeMaySignInWithItAgain() {
        String token = story.token(alert);
        String email = Story.newEmail();
        story.signUp(penny.nobody(), token, email).expect(201);

        Map<String, String> credentials = Map.of("email", email, "password", Story.PASSWORD, "token", token);
        penny.nobody().post("/api/portal/sessions", credentials).expect(200);
        penny.nobody().post("/api/portal/sessions", credentials).expect(200);

        String other = Story.newEmail();
        story.signUp(penny.nobody(), story.token(alert), other).expect(201);
        penny.nobody()
                .post("/api/portal/sessions", Map.of("email", other, "password", Story.PASSWORD, "token", token))
                .expectProblem(409, "token-used");
    }

    @Test
    void anAddressThatHasAnAccountIsAnsweredLikeANewOne() {
        String email = Story.newEmail();
        Answer fresh = story.signUp(penny.nobody(), story.token(alert), email).expect(201);
        Answer again = story.signUp(penny.nobody(), story.token(alert), email).expect(201);

        assertThat(again.json().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> fresh.json().fieldNames());
        assertThat(again.text("email")).isEqualTo(email);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheCodeStaysGood() {
        String token = story.token(alert);
        Answer answer = penny.nobody()
                .post("/api/portal/accounts", Map.of("token", token, "email", "nobody", "password", "short"));

        answer.expectProblem(400, "invalid-value");
        assertThat(answer.pointers()).contains("/email", "/password");
        assertThat(check(token).text("state")).isEqualTo("VALID");
    }

    @Test
    void beforeTheReviewNothingIsOwedAndNothingCanBePaid() {
        Browser person = penny.nobody();
        story.signUp(person, story.token(alert), Story.newEmail()).expect(201);

        Answer letter = person.get("/api/portal/incidents").expect(200);
        assertThat(letter.json().at("/incidents/0/state").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(letter.json().at("/incidents/0/amount").isNull()).isTrue();
        person.post("/api/portal/checkouts").expectProblem(409, "nothing-owed");
    }

    private void assertOpensNothing(String token, String state, int status, String slug) {
        long accounts = penny.database().number("select count(*) from account");

        Answer check = check(token).expect(200);
        assertThat(check.text("state")).isEqualTo(state);
        assertThat(check.json().path("storeName").isNull()).isTrue();
        Browser person = penny.nobody();
        story.signUp(person, token, Story.newEmail()).expectProblem(status, slug);
        person.get("/api/portal/session").expectProblem(401, "sign-in-needed");

        assertThat(penny.database().number("select count(*) from account")).isEqualTo(accounts);
    }

    private Answer check(String token) {
        return penny.nobody().post("/api/portal/token-checks", Map.of("token", token));
    }
}
