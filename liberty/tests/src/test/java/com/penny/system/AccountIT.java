package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.OneTimeCode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Browser.Authenticator;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import com.penny.system.kit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** How an account is kept: sessions, password, second factor, and what guessing gets. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class AccountIT {

    private static final String NEW_PASSWORD = "seven quiet harbour lamps";

    private final Penny penny;
    private final Story story;
    private String alert;

    AccountIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void confirmAnIncident() {
        alert = story.confirmedAlert(2490);
    }

    @Test
    void sessionsAreListedAndEndedOneByOne() {
        Payer person = story.payerFor(alert);
        Browser phone = signIn(person.email(), Story.PASSWORD);

        JsonNode sessions =
                person.browser().get("/api/account/sessions").expect(200).json();
        assertThat(sessions).hasSize(2);
        String other = sessions.findParents("current").stream()
                .filter(device -> !device.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        person.browser().delete("/api/account/sessions/" + other).expect(204);

        phone.get("/api/portal/session").expectProblem(401, "sign-in-needed");
        person.browser().get("/api/portal/session").expect(200);
        person.browser().delete("/api/account/sessions/" + other).expectProblem(404, "not-found");
    }

    @Test
    void nobodyEndsOrSeesAnothersSession() {
        Payer person = story.payerFor(alert);
        Payer stranger = story.payerFor(alert);
        String session =
                person.browser().get("/api/account/sessions").json().at("/0/id").asText();

        stranger.browser().delete("/api/account/sessions/" + session).expectProblem(404, "not-found");
        assertThat(stranger.browser().get("/api/account/sessions").body()).doesNotContain(session);
        person.browser().get("/api/portal/session").expect(200);
    }

    @Test
    void signingOutEndsTheSessionNotOnlyTheCookie() {
        Payer person = story.payerFor(alert);
        String token = person.browser().token();
        person.browser().delete("/api/portal/session").expect(204);

        penny.nobody().getWithBearer("/api/portal/session", token).expectProblem(401, "sign-in-needed");
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Payer person = story.payerFor(alert);
        Browser phone = signIn(person.email(), Story.PASSWORD);

        person.browser()
                .post("/api/account/password", Map.of("current", Story.PASSWORD, "next", NEW_PASSWORD))
                .expect(204);

        phone.get("/api/portal/session").expectProblem(401, "sign-in-needed");
        person.browser().get("/api/portal/session").expect(200);
        trySignIn(person.email(), Story.PASSWORD, null).expectProblem(401, "sign-in-failed");
        trySignIn(person.email(), NEW_PASSWORD, null).expect(200);
    }

    @Test
    void aWeakOrUnprovedNewPasswordIsRefused() {
        Browser person = story.payerFor(alert).browser();

        for (String weak : List.of("short", "password123", "x".repeat(300))) {
            assertThat(person.post("/api/account/password", Map.of("current", Story.PASSWORD, "next", weak))
                            .expectProblem(400, "invalid-value")
                            .pointers())
                    .containsExactly("/next");
        }
        assertThat(person.post("/api/account/password", Map.of("current", "not mine", "next", NEW_PASSWORD))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/current");
    }

    /** A store's screen stands still for a shift; what belongs to a person alone does not. */
    @Test
    void whoeverStandsStillIsSignedOutButForTheScreensOfAStore() {
        Payer person = story.payerFor(alert);
        Browser staff = penny.staff();
        standStill(person.browser(), 29);
        person.browser().get("/api/portal/session").expect(200);

        standStill(person.browser(), 31);
        standStill(staff, 200);

        person.browser().get("/api/portal/session").expectProblem(401, "sign-in-needed");
        person.browser().get("/api/account").expectProblem(401, "sign-in-needed");
        staff.get("/api/session").expect(200);
    }

    private void standStill(Browser browser, int minutes) {
        String session = browser.get("/api/account/sessions").expect(200).json().findParents("current").stream()
                .filter(device -> device.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        penny.database()
                .change(
                        "update account_session set seen_at = now() - make_interval(mins => ?) where id = ?",
                        minutes,
                        UUID.fromString(session));
    }

    /** A screen that comes back by itself does not keep up a session that nobody uses. */
    @Test
    void anOpenLineIsNoUseOfASession() {
        Browser staff = penny.staff();
        String store = "/api/stores/" + penny.store().id();
        standStill(staff, 20);
        UUID account = UUID.fromString(staff.get("/api/session").text("accountId"));
        standStill(staff, 20);

        staff.live(store + "/live", Optional.empty()).close();

        assertThat(penny.database()
                        .number(
                                "select count(*) from account_session where account_id = ? and ended_at is null"
                                        + " and seen_at between now() - interval '21 minutes' and now() - interval '19 minutes'",
                                account))
                .isOne();
    }

    @Test
    void withAnAuthenticatorThePasswordAloneOpensNothing() {
        Payer person = story.payerFor(alert);
        Authenticator app = person.browser().addAuthenticator(Story.PASSWORD);

        Answer withoutCode = trySignIn(person.email(), Story.PASSWORD, null).expect(202);
        assertThat(withoutCode.text("needs")).isEqualTo("CODE");
        assertThat(withoutCode.headers().allValues("Set-Cookie")).isEmpty();
        trySignIn(person.email(), Story.PASSWORD, "000000").expectProblem(401, "second-factor-failed");
        trySignIn(person.email(), "not the password", null).expectProblem(401, "sign-in-failed");
        // The code that confirmed the app is used up; the next one is accepted a little early.
        trySignIn(person.email(), Story.PASSWORD, app.usedCode()).expectProblem(401, "second-factor-failed");
        trySignIn(person.email(), Story.PASSWORD, nextCode(app)).expect(200);
    }

    @Test
    void aRecoveryCodeIsWorthOneSignIn() {
        Payer person = story.payerFor(alert);
        Authenticator app = person.browser().addAuthenticator(Story.PASSWORD);
        String recovery = app.recoveryCodes().get(3);

        trySignIn(person.email(), Story.PASSWORD, recovery.toLowerCase(Locale.ROOT))
                .expect(200);
        trySignIn(person.email(), Story.PASSWORD, recovery).expectProblem(401, "second-factor-failed");
        assertThat(person.browser()
                        .get("/api/account")
                        .json()
                        .path("recoveryCodesLeft")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void ofTwoWhoShowTheSameCodeAtOnceOneGetsIn() throws Exception {
        Payer person = story.payerFor(alert);
        Authenticator app = person.browser().addAuthenticator(Story.PASSWORD);
        String code = nextCode(app);

        List<Answer> answers = Together.run(List.of(
                () -> trySignIn(person.email(), Story.PASSWORD, code),
                () -> trySignIn(person.email(), Story.PASSWORD, code)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void theSecretAndTheRecoveryCodesAreNotInTheDatabase() {
        Payer person = story.payerFor(alert);
        Authenticator app = person.browser().addAuthenticator(Story.PASSWORD);

        UUID account = UUID.fromString(penny.database()
                .text(
                        "select id from account where email_index = ?",
                        penny.fields().account("PORTAL", person.email())));
        assertThat(penny.database()
                        .text("select encode(secret, 'escape') from account_totp where account_id = ?", account))
                .doesNotContain(app.secret());
        assertThat(penny.database()
                        .text("select string_agg(hash, ' ') from account_recovery_code where account_id = ?", account))
                .doesNotContainIgnoringCase(app.recoveryCodes().get(0));
    }

    @Test
    void whoWorksForPennyNeedsTwoFactorsAndCannotGoWithout() {
        Browser reviewer = penny.reviewer();

        assertThat(reviewer.get("/api/account")
                        .json()
                        .path("secondFactorNeeded")
                        .asBoolean())
                .isTrue();
        reviewer.post(
                        "/api/account/authenticator/removal",
                        Map.of("password", penny.account("penny_reviewer").password()))
                .expectProblem(403, "second-factor-required");
    }

    @Test
    void aNewRoleIsFeltWithTheNextRequestOfASessionThatGoesOn() {
        Browser admin = penny.admin();
        String store = "/api/stores/" + penny.store().id();
        String account = story.staff().get("/api/session").text("accountId");
        String role = store + "/members/" + account + "/role";
        story.staff().get(store + "/audit-entries").expectProblem(403, "not-allowed");

        admin.put(role, Map.of("role", "store_admin")).expect(204);
        story.staff().get(store + "/audit-entries").expect(200);
        admin.put(role, Map.of("role", "store_staff")).expect(204);
        story.staff().get(store + "/audit-entries").expectProblem(403, "not-allowed");
    }

    @Test
    void guessingIsSlowedDownForAddressesThatExistAndThatDoNot() {
        String known = story.payerFor(alert).email();
        for (String address : List.of(known, Story.newEmail())) {
            List<Integer> statuses = new ArrayList<>();
            for (int guess = 0; guess < 12; guess++) {
                statuses.add(trySignIn(address, "guess number " + guess, null).status());
            }
            assertThat(statuses)
                    .as(address)
                    .startsWith(401, 401, 401, 401, 401)
                    .contains(429)
                    .containsOnly(401, 429);
        }
    }

    @Test
    void theRightPasswordWaitsToo() {
        String known = story.payerFor(alert).email();
        trySignIn(known, "a guess", null).expectProblem(401, "sign-in-failed");
        penny.database().change("update sign_in_attempt set not_before = now() + interval '1 hour'");
        try {
            trySignIn(known, Story.PASSWORD, null).expectProblem(429, "too-many-attempts");
        } finally {
            penny.database().change("delete from sign_in_attempt");
        }
        trySignIn(known, Story.PASSWORD, null).expect(200);
    }

    @Test
    void manyGuessesAtOnceDoNotSlipThrough() throws Exception {
        String known = story.payerFor(alert).email();
        List<Callable<Answer>> guesses = new ArrayList<>();
        for (int guess = 0; guess < 12; guess++) {
            String password = "guess number " + guess;
            guesses.add(() -> trySignIn(known, password, null));
        }

        List<Answer> answers = Together.run(guesses);

        assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSizeLessThanOrEqualTo(5);
        assertThat(answers).extracting(Answer::status).containsOnly(401, 429);
    }

    private Browser signIn(String email, String password) {
        Browser browser = penny.nobody();
        browser.post("/api/portal/sessions", Map.of("email", email, "password", password))
                .expect(200);
        return browser;
    }

    private Answer trySignIn(String email, String password, String code) {
        Map<String, Object> body = new HashMap<>(Map.of("email", email, "password", password));
        body.put("code", code);
        return penny.nobody().post("/api/portal/sessions", body);
    }

    /** Of the step after this one: the clock may move on before it is sent. */
    private static String nextCode(Authenticator app) {
        return OneTimeCode.at(Instant.now().plusSeconds(30), app.secret());
    }
}
