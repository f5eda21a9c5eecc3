package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.PasskeyDesk;
import com.penny.system.kit.PasskeyDesk.Added;
import com.penny.system.kit.PasskeyDesk.Room;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.SoftPasskey;
import com.penny.system.kit.SoftPasskey.Algorithm;
import com.penny.system.kit.Story;
import com.penny.system.kit.Story.Payer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passkeys of an account: added, listed, signed in with in both rooms, removed. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class PasskeyIT {

    private static final String NEW_PASSWORD = "seven quiet harbour lamps";

    private final Penny penny;
    private final Story story;
    private final PasskeyDesk desk;
    private String alert;

    PasskeyIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.desk = new PasskeyDesk(penny);
    }

    @BeforeAll
    void confirmAnIncident() {
        alert = story.confirmedAlert(2490);
    }

    @Test
    void staffSignInWithAPasskeyAndHaveShownTwoFactors() {
        Browser staff = penny.staff();
        String password = penny.account("store_staff").password();
        assertThat(staff.get("/api/session").text("proof")).isEqualTo("PASSWORD");

        Added added = desk.add(staff, password);
        assertThat(staff.get("/api/session").text("proof")).isEqualTo("TWO_FACTORS");

        Browser phone = penny.nobody();
        Answer session = desk.show(phone, Room.STAFF, added.passkey().signed(desk.scene(Room.STAFF, added.passkey())))
                .expect(200);
        assertThat(session.text("proof")).isEqualTo("TWO_FACTORS");
        assertThat(session.text("email")).isEqualTo(penny.account("store_staff").email());
        phone.get(story.inStore("/alerts")).expect(200);
        assertThat(actions(session.text("accountId"))).containsSubsequence("account.passkey-added", "sign-in.accepted");

        desk.remove(staff, added.id(), password).expect(204);
        desk.signIn(Room.STAFF, added.passkey()).expectProblem(401, "sign-in-failed");
        assertThat(actions(session.text("accountId"))).contains("account.passkey-removed");
    }

    @Test
    void pennysOwnPeopleWorkWithAPasskeyAlone() {
        Browser ops = penny.ops();
        String password = penny.account("penny_admin").password();
        Added added = desk.add(ops, password);

        Browser elsewhere = penny.nobody();
        desk.show(elsewhere, Room.STAFF, added.passkey().signed(desk.scene(Room.STAFF, added.passkey())))
                .expect(200);

        elsewhere.get("/api/ops/organisations").expect(200);
        desk.remove(elsewhere, added.id(), password).expect(204);
    }

    @Test
    void whoWorksForPennyKeepsAFactorAndMakesNoneWithAPasswordAlone() {
        Browser reviewer = penny.reviewer();
        String password = penny.account("penny_reviewer").password();
        UUID account = UUID.fromString(reviewer.get("/api/session").text("accountId"));
        Added added = desk.add(reviewer, password);
        penny.database().change("update account_totp set confirmed_at = null where account_id = ?", account);
        try {
            Browser found = penny.nobody();
            found.signIn(penny.account("penny_reviewer").email(), password);
            for (String path : List.of("/api/account/passkeys/registration", "/api/account/authenticator")) {
                found.post(path, Map.of("password", password)).expectProblem(403, "two-factors-needed");
            }
            desk.remove(found, added.id(), password).expectProblem(403, "two-factors-needed");
            desk.remove(reviewer, added.id(), password).expectProblem(403, "second-factor-required");
        } finally {
            penny.database().change("update account_totp set confirmed_at = now() where account_id = ?", account);
        }
        desk.remove(reviewer, added.id(), password).expect(204);
    }

    @Test
    void aPersonConcernedSignsInAndTheirCodeIsAddedToTheAccount() {
        Payer person = story.payerFor(alert);
        Added added = desk.add(person.browser(), Story.PASSWORD);
        String token = story.token(alert);

        Browser phone = penny.nobody();
        Answer session = phone.post(
                        Room.PORTAL.path(),
                        Map.of(
                                "credential",
                                added.passkey().signed(desk.scene(Room.PORTAL, added.passkey())),
                                "token",
                                token))
                .expect(200);

        assertThat(session.text("email")).isEqualTo(person.email());
        phone.get("/api/portal/session").expect(200);
        assertThat(penny.nobody()
                        .post("/api/portal/token-checks", Map.of("token", token))
                        .text("state"))
                .isEqualTo("USED");
    }

    @Test
    void passkeysAreListedWithTheAccountAndNothingOfTheirKeys() {
        Browser person = story.payerFor(alert).browser();
        Added added = desk.add(person, Story.PASSWORD);
        Answer account = person.get("/api/account").expect(200);
        assertThat(account.json().path("passkeysOffered").asBoolean()).isTrue();
        JsonNode listed = account.json().at("/passkeys/0");
        assertThat(listed.path("label").asText()).isEqualTo("Till phone");
        assertThat(listed.path("createdAt").isTextual()).isTrue();
        assertThat(listed.path("lastUsedAt").isNull()).isTrue();
        List<String> fields = new ArrayList<>();
        listed.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactlyInAnyOrder("id", "label", "synced", "createdAt", "lastUsedAt");

        desk.signIn(Room.PORTAL, added.passkey()).expect(200);

        assertThat(person.get("/api/account")
                        .json()
                        .at("/passkeys/0/lastUsedAt")
                        .isTextual())
                .isTrue();
        assertThat(story.payerFor(alert).browser().get("/api/account").json().path("passkeys"))
                .isEmpty();
    }

    @Test
    void anAuthenticatorIsToldWhichPasskeysItNeedNotMakeAgain() {
        Browser person = story.payerFor(alert).browser();
        desk.add(person, Story.PASSWORD);

        JsonNode options = desk.creation(person, Story.PASSWORD);

        assertThat(options.path("excludeCredentials")).hasSize(1);
        assertThat(options.at("/rp/id").asText()).isEqualTo("localhost");
        assertThat(options.at("/authenticatorSelection/residentKey").asText()).isEqualTo("required");
        assertThat(options.at("/authenticatorSelection/userVerification").asText())
                .isEqualTo("required");
        assertThat(options.path("attestation").asText()).isEqualTo("none");
    }

    @Test
    void aChallengeNamesNoAccount() {
        JsonNode options = desk.challenge(Room.STAFF);

        List<String> fields = new ArrayList<>();
        options.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactlyInAnyOrder("challenge", "rpId", "userVerification", "timeout");
        assertThat(options.path("userVerification").asText()).isEqualTo("required");
    }

    @Test
    void addingAndRemovingAskForThePassword() {
        Browser person = story.payerFor(alert).browser();
        Added added = desk.add(person, Story.PASSWORD);

        assertThat(person.post("/api/account/passkeys/registration", Map.of("password", "not mine"))
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/password");
        assertThat(desk.remove(person, added.id(), "not mine")
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/password");
        person.post("/api/account/passkeys/" + added.id() + "/removal").expectProblem(400, "invalid-value");
        desk.signIn(Room.PORTAL, added.passkey()).expect(200);
    }

    @Test
    void guessingThePasswordThereIsSlowedDown() {
        Browser person = story.payerFor(alert).browser();
        List<Integer> statuses = new ArrayList<>();
        for (int guess = 0; guess < 8; guess++) {
            statuses.add(person.post("/api/account/passkeys/registration", Map.of("password", "guess " + guess))
                    .status());
        }
        assertThat(statuses).startsWith(400, 400, 400, 400, 400).contains(429);
    }

    @ParameterizedTest
    @EnumSource
    void whateverAnAuthenticatorSignsWithIsTaken(Algorithm algorithm) {
        Browser person = story.payerFor(alert).browser();
        JsonNode options = desk.creation(person, Story.PASSWORD);
        SoftPasskey passkey = SoftPasskey.of(options, algorithm);

        desk.add(person, passkey.made(passkey.making(options, desk.origin())), "Laptop")
                .expect(201);
        desk.signIn(Room.PORTAL, passkey).expect(200);
    }

    @Test
    void anAccountHasTwentyAtMost() {
        Browser person = story.payerFor(alert).browser();
        for (int passkey = 0; passkey < 20; passkey++) {
            desk.add(person, Story.PASSWORD);
        }

        person.post("/api/account/passkeys/registration", Map.of("password", Story.PASSWORD))
                .expectProblem(409, "too-many-passkeys");
    }

    @Test
    void anothersPasskeyIsNotFound() {
        Browser person = story.payerFor(alert).browser();
        Browser stranger = story.payerFor(alert).browser();
        Added added = desk.add(person, Story.PASSWORD);

        desk.remove(stranger, added.id(), Story.PASSWORD).expectProblem(404, "not-found");
        desk.signIn(Room.PORTAL, added.passkey()).expect(200);
    }

    @Test
    void aPasskeyOutlivesAPasswordReset() {
        Payer person = story.payerFor(alert);
        Added added = desk.add(person.browser(), Story.PASSWORD);
        penny.nobody()
                .post("/api/account-links/forgotten", Map.of("realm", "PORTAL", "email", person.email()))
                .expect(202);
        String link = penny.letters().secret(person.email(), "Choose a new password");
        penny.nobody()
                .post("/api/account-links/reset", Map.of("link", link, "password", NEW_PASSWORD))
                .expect(204);

        person.browser().get("/api/portal/session").expectProblem(401, "sign-in-needed");
        desk.signIn(Room.PORTAL, added.passkey()).expect(200);
    }

    @Test
    void whoIsNoLongerOnATeamIsNotLetInByAPasskey() {
        Browser admin = penny.admin();
        String email = Story.newEmail();
        admin.post(story.inStore("/invitations"), Map.of("email", email, "role", "store_staff"))
                .expect(201);
        String secret = penny.letters().secret(email, "You are invited");
        penny.nobody()
                .post(
                        "/api/invitation-links/acceptance",
                        Map.of("link", secret, "name", "Pia Sanz", "password", NEW_PASSWORD))
                .expect(204);
        Browser member = penny.nobody();
        String account = member.signIn(email, NEW_PASSWORD).text("accountId");
        Added added = desk.add(member, NEW_PASSWORD);
        desk.signIn(Room.STAFF, added.passkey()).expect(200);

        admin.delete(story.inStore("/members/" + account)).expect(204);

        desk.signIn(Room.STAFF, added.passkey()).expectProblem(401, "sign-in-needed");
    }

    private List<String> actions(String account) {
        return List.of(penny.database()
                .text(
                        "select string_agg(action, ' ' order by id) from audit_entry where subject_id = ?",
                        UUID.fromString(account))
                .split(" "));
    }
}
