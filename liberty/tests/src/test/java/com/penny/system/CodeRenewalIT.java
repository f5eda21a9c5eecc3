package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Patience;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another code for who lost theirs or whose is over, without an account, and without a word of anybody's (P1). */
@Product
class CodeRenewalIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Penny penny;
    private final Story story;

    CodeRenewalIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @Test
    void whoHasACodeThatIsOverAsksAndTheStoreMakesAnotherInItsPlace() {
        String alert = story.confirmedAlert(2490);
        UUID person = story.approve(alert, Map.of("reason", "Seen"));
        String old = story.token(alert);
        UUID code = expired(person);

        ask(old).expect(204);
        ask(old).expect(204);

        JsonNode asked = asked(code);
        assertThat(asked.path("personId").asText()).isEqualTo(person.toString());
        assertThat(asked.path("personReference").asText()).startsWith("P-");
        assertThat(asked.path("used").asBoolean()).isFalse();
        assertThat(asked.path("open").asBoolean()).isTrue();
        String fresh = renew(code);
        assertThat(standing(old)).isEqualTo("EXPIRED");
        assertThat(standing(fresh)).isEqualTo("VALID");
        assertThat(asked(code)).isNull();
        story.staff()
                .post(story.inStore("/payment-requests/" + code + "/renewal"))
                .expectProblem(409, "code-replaced");
        assertThat(requests(person).get(1).path("replaced").asBoolean()).isTrue();
        assertThat(penny.database()
                        .text(
                                "select string_agg(action, ' ' order by action) from audit_entry where store_id = ? and subject_id = ?",
                                UUID.fromString(penny.store().id()),
                                code))
                .contains("payment-request.renewal-asked");
    }

    /** It is the store that hands out the new one: nothing leads from the old paper to it, and nobody learns who has come in by it. */
    @Test
    void aCodeThatWasUsedIsAskedForAnewInTheSameWords() {
        String alert = story.confirmedAlert(2490);
        story.approve(alert);
        String used = story.token(alert);
        story.signUp(penny.nobody(), used, Story.newEmail()).expect(201);
        UUID code = latestCode();
        String over = story.token(alert);
        UUID other = latestCode();
        penny.database().change("update qr_token set expires_at = now() - interval '1 minute' where id = ?", other);

        Answer byUsed = ask(used).expect(204);
        Answer byOver = ask(over).expect(204);

        assertThat(byUsed.body()).isEqualTo(byOver.body()).isEmpty();
        assertThat(asked(code).path("used").asBoolean()).isTrue();
        assertThat(asked(other).path("used").asBoolean()).isFalse();
    }

    @Test
    void whatStillOpensOrNeverDidIsAskedForByNobody() {
        String token = story.token(story.confirmedAlert(2490));
        long before = penny.database().number("select count(*) from code_renewal");

        ask(token).expectProblem(409, "token-valid");
        ask("A".repeat(27)).expectProblem(404, "token-unknown");
        ask("").expectProblem(400, "invalid-value");
        ask("x".repeat(201)).expectProblem(400, "invalid-value");
        ask("\u0000").expectProblem(400, "invalid-value");

        assertThat(penny.database().number("select count(*) from code_renewal")).isEqualTo(before);
    }

    @Test
    void aPersonsEarlierCodesEndWithTheOneThatIsRenewed() {
        String alert = story.confirmedAlert(2490);
        story.approve(alert);
        String lost = story.token(alert);
        UUID code = latestCode();
        String second = story.token(alert);

        String fresh = renew(code);

        assertThat(List.of(standing(lost), standing(second), standing(fresh)))
                .containsExactly("EXPIRED", "EXPIRED", "VALID");
        story.signUp(penny.nobody(), lost, Story.newEmail()).expectProblem(410, "token-expired");
        story.signUp(penny.nobody(), fresh, Story.newEmail()).expect(201);
    }

    /** Two codes of an incident may be two people's. */
    @Test
    void theOtherCodeOfAnIncidentUnderReviewStays() {
        String alert = story.confirmedAlert(2490);
        String lost = story.token(alert);
        UUID code = latestCode();
        String others = story.token(alert);

        String fresh = renew(code);

        assertThat(List.of(standing(lost), standing(others), standing(fresh)))
                .containsExactly("EXPIRED", "VALID", "VALID");
    }

    @Test
    void ofTwoWhoRenewACodeAtOnceOneMakesTheNewOne() throws Exception {
        story.token(story.confirmedAlert(2490));
        String renewal = story.inStore("/payment-requests/" + latestCode() + "/renewal");

        List<Answer> answers = Together.run(
                List.of(() -> story.staff().post(renewal), () -> penny.admin().post(renewal)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void whereNothingIsOpenAnyMoreTheStoreSetsItAside() {
        String alert = story.confirmedAlert(2490);
        UUID person = story.approve(alert, Map.of("reason", "Seen"));
        String over = story.token(alert);
        UUID code = expired(person);
        Story.Payer payer = story.payerFor(alert);
        Answer checkout = payer.browser().post("/api/portal/checkouts").expect(201);
        story.pay(checkout.text("url"));
        story.paid(payer.browser(), checkout.text("id"));
        ask(over).expect(204);
        String wish = asked(code).path("id").asText();

        story.staff()
                .post(story.inStore("/payment-requests/" + code + "/renewal"))
                .expectProblem(409, "nothing-owed");
        assertThat(asked(code).path("open").asBoolean()).isFalse();
        story.staff().post(story.inStore("/renewals/" + wish + "/dismissal")).expect(204);
        assertThat(asked(code)).isNull();
        story.staff().post(story.inStore("/renewals/" + wish + "/dismissal")).expectProblem(404, "not-found");
        ask(over).expect(204);
        assertThat(asked(code)).isNull();
    }

    @Test
    void thatSomebodyAskedIsForgotten() {
        String over = story.token(story.confirmedAlert(2490));
        UUID code = latestCode();
        penny.database().change("update qr_token set expires_at = now() - interval '1 minute' where id = ?", code);
        ask(over).expect(204);
        assertThat(asked(code)).isNotNull();

        assertThat(penny.database()
                        .change(
                                "update scheduled_tasks set execution_time = now() where task_name = 'forget-renewal'"
                                        + " and execution_time > now() + interval '29 days' and task_instance like '%/'"
                                        + " || (select id from code_renewal where token_id = ?)",
                                code))
                .isOne();

        Patience.until(
                () -> penny.database().number("select count(*) from code_renewal where token_id = ?", code),
                left -> left == 0,
                SOON);
    }

    private Answer ask(String token) {
        return penny.nobody().post("/api/portal/token-renewals", Map.of("token", token));
    }

    /** What the store sees of a code that somebody asks to have renewed; null for nothing. */
    private JsonNode asked(UUID code) {
        String next = "";
        do {
            JsonNode page = story.staff()
                    .get(story.inStore("/renewals?limit=100&cursor=" + next))
                    .expect(200)
                    .json();
            for (JsonNode wish : page.path("items")) {
                if (wish.path("codeId").asText().equals(code.toString())) {
                    return wish;
                }
            }
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return null;
    }

    private String renew(UUID code) {
        String url = story.staff()
                .post(story.inStore("/payment-requests/" + code + "/renewal"))
                .expect(201)
                .text("url");
        return url.substring(url.indexOf("#t=") + 3);
    }

    private String standing(String token) {
        return penny.nobody()
                .post("/api/portal/token-checks", Map.of("token", token))
                .expect(200)
                .text("state");
    }

    private JsonNode requests(UUID person) {
        return story.staff()
                .get(story.inStore("/people/" + person))
                .expect(200)
                .json()
                .path("requests");
    }

    private UUID latestCode() {
        return UUID.fromString(penny.database()
                .text(
                        "select id from qr_token where store_id = ? order by created_at desc limit 1",
                        UUID.fromString(penny.store().id())));
    }

    /** A person's latest code, whose time is over. */
    private UUID expired(UUID person) {
        UUID code = UUID.fromString(requests(person).at("/0/id").asText());
        penny.database().change("update qr_token set expires_at = now() - interval '1 minute' where id = ?", code);
        return code;
    }
}
