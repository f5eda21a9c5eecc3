package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.RSAKey;
import com.penny.identity.control.OneTimeCodes;
import com.penny.identity.control.cognito.PoolForTests;
import com.penny.identity.control.cognito.TalkingPool;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Patience;
import com.penny.system.kit.PayoutDesk;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ProductionServer;
import com.penny.system.kit.Story;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A server whose people are in a user pool: joining, signing in step by step, being put out, and coming with a token. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class CognitoIT {

    private static final String INVITED = "You are invited";
    private static final String PASSWORD = "seven quiet harbour lamps";
    private static final String TEMPORARY = "for the first time only";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Penny penny;
    private final RSAKey key = PoolForTests.key("one");
    private final TalkingPool pool = new TalkingPool(key);
    private final String adminEmail = Story.newEmail();
    private final String staffEmail = Story.newEmail();
    private String token;
    private ProductionServer server;
    private Browser admin;
    private String adminId;
    private String staffId;

    CognitoIT(Penny penny) {
        this.penny = penny;
    }

    /** Letters are written before there is a second server that would want to send them. */
    @BeforeAll
    void anAdministratorJoinsThroughThePool() throws Exception {
        Browser demoAdmin = penny.admin();
        String invitation = invite(demoAdmin, adminEmail, "store_admin");
        join(penny.nobody(), invite(demoAdmin, staffEmail, "store_staff"), "Olga Petrova");
        staffId = idOf(demoAdmin, "Olga Petrova");
        Story story = new Story(penny);
        token = story.token(story.confirmedAlert(1_850));
        Map<String, String> settings = new HashMap<>(pool.environment());
        settings.put("PENNY_SMTP_HOST", "127.0.0.1");
        settings.put("PENNY_SMTP_PORT", "1");
        server = penny.inProduction(settings).awaitReady();

        join(server.nobody(), invitation, "Ada Byron");

        adminId = idOf(demoAdmin, "Ada Byron");
        Patience.until(() -> pool.groups(adminId), groups -> groups.contains("store_admin"), SOON);
        admin = server.nobody();
        admin.signIn(adminEmail, PASSWORD);
    }

    @AfterAll
    void onlyTheDemosPeopleStay() throws Exception {
        if (server != null) {
            server.close();
        }
        pool.close();
        penny.onlyTheDemosPeopleStay();
    }

    @Test
    void whoJoinsHasTheirPasswordInThePoolAndWorksByTheRoleOfBothSides() {
        assertThat(penny.database()
                        .number(
                                "select count(*) from account where id = ? and password_hash is null"
                                        + " and cognito_username = id::text",
                                UUID.fromString(adminId)))
                .isOne();
        assertThat(pool.emailVerified(adminId)).isTrue();
        admin.get(inStore("/members")).expect(200);
        assertThat(admin.get("/api/session").text("proof")).isEqualTo("PASSWORD");
        JsonNode account = admin.get("/api/account").expect(200).json();
        assertThat(account.path("userPool").asBoolean()).isTrue();
        assertThat(account.path("passkeysOffered").asBoolean()).isFalse();

        penny.nobody()
                .post("/api/session", Map.of("email", adminEmail, "password", PASSWORD))
                .expectProblem(401, "sign-in-failed");
        server.nobody()
                .withCookie("penny_session=" + penny.staff().token())
                .get(inStore("/alerts"))
                .expectProblem(404, "not-found");
    }

    @Test
    void somebodyOfThePoolIsLedThroughItsStepsAndPutOutWithIt() {
        pool.invite("employee-17", staffEmail, TEMPORARY, "store_staff");
        pool.requireSecondFactor(true);
        Browser olga = server.nobody();
        Map<String, Object> attempt = new HashMap<>(Map.of("email", staffEmail, "password", TEMPORARY));

        assertThat(step(olga, attempt).path("needs").asText()).isEqualTo("NEW_PASSWORD");
        attempt.put("newPassword", "password12345");
        olga.post("/api/session", attempt).expect(400);
        attempt.put("newPassword", PASSWORD);
        JsonNode asked = step(olga, attempt);
        assertThat(asked.path("needs").asText()).isEqualTo("AUTHENTICATOR");
        attempt.put("password", PASSWORD);
        attempt.remove("newPassword");
        attempt.put("continuation", asked.at("/setUp/continuation").asText());
        attempt.put("code", OneTimeCodes.code(asked.at("/setUp/secret").asText()));
        Answer session = olga.post("/api/session", attempt).expect(200);
        pool.requireSecondFactor(false);
        assertThat(session.text("proof")).isEqualTo("TWO_FACTORS");
        olga.get(inStore("/alerts")).expect(200);
        olga.get(inStore("/members")).expectProblem(403, "not-allowed");

        giveRole("store_admin");
        olga.get("/api/session").expect(200);
        Patience.until(() -> olga.get(inStore("/members")).status(), status -> status == 200, SOON);
        assertThat(pool.groups("employee-17")).contains("store_admin");

        pool.disable("employee-17");
        giveRole("store_staff");
        Patience.until(() -> olga.get(inStore("/alerts")).status(), status -> status == 401, SOON);
        olga.get("/api/session").expectProblem(401, "sign-in-needed");
        attempt.remove("continuation");
        server.nobody().post("/api/session", attempt).expectProblem(401, "sign-in-failed");
    }

    @Test
    void aPersonConcernedSignsUpAndComesBack() {
        String email = Story.newEmail();
        Browser person = server.nobody();
        Map<String, String> account = Map.of("token", token, "email", email, "password", Story.PASSWORD);
        String id = person.post("/api/portal/accounts", account).expect(201).text("accountId");
        person.get("/api/portal/incidents").expect(200);
        assertThat(pool.knows(id)).isTrue();
        assertThat(pool.emailVerified(id)).isFalse();

        Browser again = server.nobody();
        again.post("/api/portal/sessions", Map.of("email", email, "password", Story.PASSWORD))
                .expect(200);
        again.get("/api/portal/incidents").expect(200);
        again.post("/api/portal/sessions", Map.of("email", email, "password", "another horse entirely"))
                .expectProblem(401, "sign-in-failed");
        again.post("/api/portal/sessions/passkey/challenge").expectProblem(409, "identity-elsewhere");

        int before = pool.size();
        server.nobody().post("/api/portal/accounts", account).expectProblem(409, "token-used");
        assertThat(pool.size()).isEqualTo(before);
    }

    @Test
    void whoIsInThePoolShowsThereOnceMoreWhoTheyAre() {
        Map<String, Object> shown =
                new HashMap<>(Map.of("purpose", PayoutDesk.CHANGE, "password", "another horse entirely"));
        admin.post("/api/account/proofs", shown).expectProblem(400, "invalid-value");
        admin.post("/api/account/proofs/passkey/challenge", Map.of("purpose", PayoutDesk.CHANGE))
                .expectProblem(409, "identity-elsewhere");
        shown.put("password", PASSWORD);
        pool.fail();
        try {
            admin.post("/api/account/proofs", shown).expectProblem(503, "identity-away");
        } finally {
            pool.recover();
        }

        Map<String, Object> draft = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        draft.put("proof", admin.post("/api/account/proofs", shown).expect(201).text("proof"));
        admin.post(inStore("/payout-account/changes"), draft).expect(201);

        admin.post(inStore("/payout-account/changes"), draft).expectProblem(403, "proof-needed");
        penny.database().change("delete from payout_account where asked_by = ?", UUID.fromString(adminId));
    }

    @Test
    void aPoolThatIsAwayIsToldAsSuchAndPutsNobodyOut() {
        pool.fail();
        try {
            server.nobody()
                    .post("/api/session", Map.of("email", adminEmail, "password", PASSWORD))
                    .expectProblem(503, "identity-away");
            admin.get(inStore("/alerts")).expect(200);
        } finally {
            pool.recover();
        }
    }

    private void giveRole(String role) {
        admin.put(inStore("/members/" + staffId + "/role"), Map.of("role", role))
                .expect(204);
    }

    private JsonNode step(Browser browser, Map<String, Object> attempt) {
        return browser.post("/api/session", attempt).expect(202).json();
    }

    @Test
    void aTokenOfThePoolOpensWhatTheDatabaseAndItsGroupsAllow() {
        String subject = UUID.randomUUID().toString();
        UUID account = UUID.fromString(penny.staff().get("/api/session").text("accountId"));
        penny.database().change("update account set cognito_subject = ? where id = ?", subject, account);
        try {
            Browser client = server.nobody();
            String good = token(key, subject, "store_staff");

            assertThat(client.getWithBearer("/api/session", good).expect(200).text("accountId"))
                    .isEqualTo(account.toString());
            client.getWithBearer(inStore("/alerts"), good).expect(200);
            client.getWithBearer("/api/stores/" + penny.otherStore().id() + "/alerts", good)
                    .expectProblem(404, "not-found");
            client.getWithBearer("/api/reviews", token(key, subject, "store_staff", "penny_reviewer"))
                    .expectProblem(403, "not-allowed");
            client.getWithBearer(inStore("/alerts"), token(key, subject)).expectProblem(404, "not-found");
            client.getWithBearer(
                            inStore("/alerts"), token(key, UUID.randomUUID().toString(), "store_staff"))
                    .expectProblem(401, "sign-in-needed");
            client.getWithBearer(inStore("/alerts"), token(PoolForTests.key("one"), subject, "store_staff"))
                    .expectProblem(401, "sign-in-needed");

            RSAKey next = PoolForTests.key("two");
            pool.publishToo(key, next);
            client.getWithBearer(inStore("/alerts"), token(next, subject, "store_staff"))
                    .expect(200);
            client.getWithBearer(inStore("/alerts"), good).expect(200);

            penny.nobody().getWithBearer(inStore("/alerts"), good).expectProblem(401, "sign-in-needed");
        } finally {
            penny.database().change("update account set cognito_subject = null where id = ?", account);
        }
    }

    private String token(RSAKey by, String subject, String... groups) {
        return PoolForTests.signed(
                by,
                pool.claims(subject).claim("cognito:groups", List.of(groups)).build());
    }

    private String invite(Browser by, String email, String role) {
        by.post(inStore("/invitations"), Map.of("email", email, "role", role)).expect(201);
        return penny.letters().secret(email, INVITED);
    }

    private static void join(Browser browser, String secret, String name) {
        browser.post("/api/invitation-links/acceptance", Map.of("link", secret, "name", name, "password", PASSWORD))
                .expect(204);
    }

    private String idOf(Browser by, String name) {
        for (JsonNode member : by.get(inStore("/members")).expect(200).json()) {
            if (member.path("name").asText().equals(name)) {
                return member.path("accountId").asText();
            }
        }
        throw new AssertionError(name + " is not on the team");
    }

    private String inStore(String path) {
        return "/api/stores/" + penny.store().id() + path;
    }
}
