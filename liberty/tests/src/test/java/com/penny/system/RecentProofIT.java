package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.launcher.demo.OneTimeCode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Newcomer;
import com.penny.system.kit.PasskeyDesk;
import com.penny.system.kit.PasskeyDesk.Room;
import com.penny.system.kit.PayoutDesk;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.SoftPasskey;
import com.penny.system.kit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Showing once more who one is: what it takes, and how little a proof is worth to anybody else, elsewhere, later or again. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class RecentProofIT {

    private static final String PROOFS = "/api/account/proofs";

    private final Penny penny;
    private final PasskeyDesk passkeys;

    RecentProofIT(Penny penny) {
        this.penny = penny;
        this.passkeys = new PasskeyDesk(penny);
    }

    @Test
    void aProofIsGoodOnce() throws Exception {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Map<String, Object> draft = spanish(desk.proof(PayoutDesk.CHANGE));
        desk.check(draft).expect(201);
        desk.check(draft).expectProblem(403, "proof-needed");

        Map<String, Object> next = spanish(desk.proof(PayoutDesk.CHANGE));
        List<Answer> both = Together.run(List.of(() -> desk.check(next), () -> desk.check(next)));
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(201, 403);
    }

    @Test
    void aProofForSomethingElseIsNone() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        desk.change(PayoutDesk.iban("ES", PayoutDesk.SPANISH));

        desk.check(spanish(desk.proof(PayoutDesk.REMOVE))).expectProblem(403, "proof-needed");
        desk.admin()
                .post(desk.at("/removals"), Map.of("proof", desk.proof(PayoutDesk.CHANGE)))
                .expectProblem(403, "proof-needed");
        assertThat(desk.admin().get(desk.at("/changes")).json().path("items")).hasSize(1);
    }

    @Test
    void aProofOfSomebodyElseOrOfAnotherSessionIsNone() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Newcomer second = desk.colleague("store_admin");
        String theirs = PayoutDesk.proof(second.browser(), PayoutDesk.CHANGE, Newcomer.PASSWORD);
        desk.check(spanish(theirs)).expectProblem(403, "proof-needed");
        // It was not theirs to use up.
        second.browser().post(desk.at("/changes"), spanish(theirs)).expect(201);

        Browser elsewhere = penny.nobody();
        elsewhere.signIn(desk.owner().email(), Newcomer.PASSWORD);
        String own = PayoutDesk.proof(elsewhere, PayoutDesk.CHANGE, Newcomer.PASSWORD);
        desk.check(spanish(own)).expectProblem(403, "proof-needed");
        elsewhere.post(desk.at("/changes"), spanish(own)).expectProblem(403, "proof-needed");
    }

    @Test
    void aProofRunsOutAfterFiveMinutesAndGarbageIsNone() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        String proof = desk.proof(PayoutDesk.CHANGE);
        penny.database().change("update recent_proof set expires_at = expires_at - interval '5 minutes'");

        desk.check(spanish(proof)).expectProblem(403, "proof-needed");
        for (String garbage : List.of("", " ", "x", "' or '1'='1", "\u202e")) {
            desk.check(spanish(garbage)).expectProblem(403, "proof-needed");
        }
    }

    @Test
    void whatIsWrongOtherwiseUsesNoProofUp() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Map<String, Object> draft = spanish(desk.proof(PayoutDesk.CHANGE));
        draft.put("iban", "ES9221000418450200051332");
        desk.check(draft).expectProblem(400, "invalid-value");

        draft.put("iban", PayoutDesk.SPANISH);
        desk.check(draft).expect(201);
    }

    @Test
    void aSessionThatHasEndedProvesNothingMore() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Browser phone = penny.nobody();
        phone.signIn(desk.owner().email(), Newcomer.PASSWORD);
        String proof = PayoutDesk.proof(phone, PayoutDesk.CHANGE, Newcomer.PASSWORD);
        desk.admin().delete("/api/account/sessions").expect(204);

        phone.post(desk.at("/changes"), spanish(proof)).expectProblem(401, "sign-in-needed");
        phone.post(PROOFS, password(Newcomer.PASSWORD)).expectProblem(401, "sign-in-needed");
    }

    @Test
    void guessingThePasswordIsSlowedDownAndWrittenDown() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        List<Integer> statuses = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            Answer answer = desk.admin().post(PROOFS, password("guess number " + attempt));
            statuses.add(answer.status());
            if (attempt == 0) {
                assertThat(answer.expectProblem(400, "invalid-value").pointers())
                        .containsExactly("/password");
            }
        }
        assertThat(statuses).startsWith(400, 400, 400, 400, 400).contains(429).containsOnly(400, 429);
        assertThat(penny.database()
                        .number(
                                "select count(*) from audit_entry where action = 'account.proof-refused' and actor_id = cast(? as uuid)",
                                desk.admin().get("/api/session").text("accountId")))
                .isEqualTo(statuses.stream().filter(status -> status == 400).count());
        // As wherever else somebody who is signed in gives their password.
        desk.admin()
                .post("/api/account/authenticator", Map.of("password", Newcomer.PASSWORD))
                .expectProblem(429, "too-many-attempts");
    }

    @Test
    void whoHasAnAuthenticatorShowsACodeEachTimeAndNoneTwice() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Browser.Authenticator app = desk.admin().addAuthenticator(Newcomer.PASSWORD);

        Answer more = desk.admin().post(PROOFS, password(Newcomer.PASSWORD)).expect(202);
        assertThat(more.text("needs")).isEqualTo("CODE");
        assertThat(more.body()).doesNotContain("proof");
        for (String wrong : List.of("000000", app.usedCode(), "abc", " ")) {
            Answer answer = desk.admin().post(PROOFS, password(Newcomer.PASSWORD, wrong));
            assertThat(answer.status()).as(wrong).isIn(202, 400);
            assertThat(answer.body()).doesNotContain("\"proof\"");
        }
        assertThat(desk.admin()
                        .post(PROOFS, password(Newcomer.PASSWORD, "000000"))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/code");
        desk.admin().get("/api/session").expect(200);

        String recovery = app.recoveryCodes().get(0);
        String proof = desk.admin()
                .post(PROOFS, password(Newcomer.PASSWORD, recovery))
                .expect(201)
                .text("proof");
        desk.admin().post(PROOFS, password(Newcomer.PASSWORD, recovery)).expectProblem(400, "invalid-value");
        desk.check(spanish(proof)).expect(201);
        String next = OneTimeCode.at(Instant.now().plusSeconds(30), app.secret());
        desk.admin().post(PROOFS, password(Newcomer.PASSWORD, next)).expect(201);
        desk.admin().post(PROOFS, password(Newcomer.PASSWORD, next)).expectProblem(400, "invalid-value");
    }

    @Test
    void aPasskeyIsAProofAndWhoHasOneIsNotLetPastItByThePasswordAlone() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        PasskeyDesk.Added added = passkeys.add(desk.admin(), Newcomer.PASSWORD);

        desk.admin().post(PROOFS, password(Newcomer.PASSWORD)).expectProblem(403, "passkey-needed");
        String proof = show(desk.admin(), added.passkey(), PayoutDesk.CHANGE)
                .expect(201)
                .text("proof");
        desk.check(spanish(proof)).expect(201);

        passkeys.remove(desk.admin(), added.id(), Newcomer.PASSWORD).expect(204);
        desk.admin().post(PROOFS, password(Newcomer.PASSWORD)).expect(201);
    }

    @Test
    void aPasskeyOfSomebodyElseProvesNothing() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        Newcomer second = desk.colleague("store_admin");
        SoftPasskey theirs = passkeys.add(second.browser(), Newcomer.PASSWORD).passkey();

        show(desk.admin(), theirs, PayoutDesk.CHANGE).expectProblem(400, "passkey-refused");
        desk.admin().get("/api/session").expect(200);
        // Nor what they have signed themselves.
        JsonNode challenge = challenge(second.browser(), PayoutDesk.CHANGE);
        answer(desk.admin(), PayoutDesk.CHANGE, theirs.signed(theirs.signing(challenge, passkeys.origin())))
                .expectProblem(400, "passkey-refused");
    }

    @Test
    void whatAPasskeySignedForOnePurposeIsGoodForNoOther() {
        PayoutDesk desk = PayoutDesk.ofNewStore(penny);
        SoftPasskey own = passkeys.add(desk.admin(), Newcomer.PASSWORD).passkey();

        JsonNode toRemove = challenge(desk.admin(), PayoutDesk.REMOVE);
        answer(desk.admin(), PayoutDesk.CHANGE, own.signed(own.signing(toRemove, passkeys.origin())))
                .expectProblem(400, "passkey-refused");
        JsonNode toSignIn = passkeys.challenge(Room.STAFF);
        answer(desk.admin(), PayoutDesk.CHANGE, own.signed(own.signing(toSignIn, passkeys.origin())))
                .expectProblem(400, "passkey-refused");
        JsonNode toChange = challenge(desk.admin(), PayoutDesk.CHANGE);
        passkeys.show(Room.STAFF, own.signed(own.signing(toChange, passkeys.origin())))
                .expectProblem(401, "sign-in-failed");
        JsonNode creation = passkeys.creation(desk.admin(), Newcomer.PASSWORD);
        SoftPasskey made = SoftPasskey.of(creation);
        JsonNode again = challenge(desk.admin(), PayoutDesk.CHANGE);
        passkeys.add(desk.admin(), made.made(made.making(again, passkeys.origin())), "Till")
                .expectProblem(400, "passkey-refused");

        Map<String, Object> answer =
                own.signed(own.signing(challenge(desk.admin(), PayoutDesk.CHANGE), passkeys.origin()));
        answer(desk.admin(), PayoutDesk.CHANGE, answer).expect(201);
        answer(desk.admin(), PayoutDesk.CHANGE, answer).expectProblem(400, "passkey-refused");
    }

    @Test
    void requestsThatAreNothingAreRefusedInWords() {
        Browser somebody = penny.staff();
        for (String body :
                List.of("", "{}", "[]", "{\"purpose\":\"EVERYTHING\",\"password\":\"x\"}", "{\"password\":\"x\"}")) {
            assertThat(somebody.postRaw(PROOFS, body).status()).as(body).isEqualTo(400);
            assertThat(somebody.postRaw(PROOFS + "/passkey", body).status())
                    .as(body)
                    .isEqualTo(400);
            assertThat(somebody.postRaw(PROOFS + "/passkey/challenge", body).status())
                    .as(body)
                    .isIn(200, 400);
        }
        penny.nobody().post(PROOFS, password("x")).expectProblem(401, "sign-in-needed");
    }

    private Answer show(Browser browser, SoftPasskey passkey, String purpose) {
        return answer(
                browser, purpose, passkey.signed(passkey.signing(challenge(browser, purpose), passkeys.origin())));
    }

    private static JsonNode challenge(Browser browser, String purpose) {
        return browser.post(PROOFS + "/passkey/challenge", Map.of("purpose", purpose))
                .expect(200)
                .json();
    }

    private static Answer answer(Browser browser, String purpose, Map<String, Object> credential) {
        return browser.post(PROOFS + "/passkey", Map.of("purpose", purpose, "credential", credential));
    }

    private static Map<String, Object> password(String password) {
        return new HashMap<>(Map.of("purpose", PayoutDesk.CHANGE, "password", password));
    }

    private static Map<String, Object> password(String password, String code) {
        Map<String, Object> body = password(password);
        body.put("code", code);
        return body;
    }

    private static Map<String, Object> spanish(String proof) {
        Map<String, Object> draft = PayoutDesk.iban("ES", PayoutDesk.SPANISH);
        draft.put("proof", proof);
        return draft;
    }
}
