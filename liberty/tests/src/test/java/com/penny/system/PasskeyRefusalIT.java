package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.PasskeyDesk;
import com.penny.system.kit.PasskeyDesk.Room;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.SoftPasskey;
import com.penny.system.kit.SoftPasskey.Scene;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a passkey does not do, in the hands of whoever lies about it. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class PasskeyRefusalIT {

    private final Penny penny;
    private final Story story;
    private final PasskeyDesk desk;
    private String alert;
    private Browser person;
    private SoftPasskey passkey;

    PasskeyRefusalIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
        this.desk = new PasskeyDesk(penny);
    }

    @BeforeAll
    void addAPasskey() {
        alert = story.confirmedAlert(2490);
        person = story.payerFor(alert).browser();
        passkey = desk.add(person, Story.PASSWORD).passkey();
    }

    /** One passkey is tried in vain by many tests; what that gets is the matter of one of them. */
    @BeforeEach
    void forgetAttempts() {
        penny.database().change("delete from sign_in_attempt");
    }

    static Stream<Named<UnaryOperator<Scene>>> lies() {
        return Stream.of(
                named("another origin", scene -> scene.at("http://localhost.example")),
                named("another port", scene -> scene.at("http://localhost:1")),
                named(
                        "another scheme",
                        scene -> scene.at("https" + scene.origin().substring(4))),
                named("a host below ours", scene -> scene.at(scene.origin().replace("//", "//evil."))),
                named("another site", scene -> scene.ofSite("example.org")),
                named("nobody was verified", Scene::unverified),
                named("nobody was present", Scene::absent),
                named("a challenge that nobody gave out", scene -> scene.answering("A".repeat(43))),
                named("an empty challenge", scene -> scene.answering("")),
                named("a page inside of somebody else's", Scene::framed),
                named("a challenge that is no base64", scene -> scene.answering("\"")),
                named("a payment", scene -> scene.ofType("payment.get")));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aSignatureOverSomethingElseSignsNobodyIn(UnaryOperator<Scene> lie) {
        Scene scene = lie.apply(desk.scene(Room.PORTAL, passkey));

        assertRefused(desk.show(Room.PORTAL, passkey.signed(scene)));
        desk.signIn(Room.PORTAL, passkey).expect(200);
    }

    @Test
    void theAnswerToAnotherCeremonySignsNobodyIn() {
        assertRefused(desk.show(
                Room.PORTAL, passkey.signed(desk.scene(Room.PORTAL, passkey).ofType("webauthn.create"))));
        JsonNode creation = desk.creation(person, Story.PASSWORD);
        assertRefused(desk.show(Room.PORTAL, passkey.signed(passkey.signing(creation, desk.origin()))));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aPasskeyMadeForSomethingElseIsNotAdded(UnaryOperator<Scene> lie) {
        Browser owner = story.payerFor(alert).browser();
        JsonNode options = desk.creation(owner, Story.PASSWORD);
        SoftPasskey made = SoftPasskey.of(options);
        Scene scene = lie.apply(made.making(options, desk.origin()));

        desk.add(owner, made.made(scene), "Phone").expectProblem(400, "passkey-refused");
        assertThat(owner.get("/api/account").json().path("passkeys")).isEmpty();
    }

    @Test
    void aTamperedSignatureSignsNobodyIn() {
        Map<String, Object> answer = passkey.signed(desk.scene(Room.PORTAL, passkey));
        Map<String, Object> response = new HashMap<>(responseOf(answer));
        String signature = (String) response.get("signature");
        int middle = signature.length() / 2;
        response.put(
                "signature",
                signature.substring(0, middle)
                        + (signature.charAt(middle) == 'A' ? 'B' : 'A')
                        + signature.substring(middle + 1));

        assertRefused(desk.show(Room.PORTAL, with(answer, response)));
        desk.signIn(Room.PORTAL, passkey).expect(200);
    }

    @Test
    void anotherKeyOrAnotherAccountUnderItsNameSignsNobodyIn() {
        SoftPasskey other =
                desk.add(story.payerFor(alert).browser(), Story.PASSWORD).passkey();
        assertRefused(desk.show(Room.PORTAL, other.named(passkey, other.signed(desk.scene(Room.PORTAL, other)))));

        String owner = other.account();
        other.claim(passkey.account());
        assertRefused(desk.signIn(Room.PORTAL, other));
        other.claim("AAAA");
        assertRefused(desk.signIn(Room.PORTAL, other));
        other.claim(owner);
        desk.signIn(Room.PORTAL, other).expect(200);
    }

    @Test
    void aPasskeyThatNobodyAddedSignsNobodyIn() {
        SoftPasskey unknown = SoftPasskey.of(desk.creation(person, Story.PASSWORD));
        assertRefused(desk.signIn(Room.PORTAL, unknown));
        assertRefused(desk.signIn(Room.STAFF, unknown));
    }

    @Test
    void aPasskeyOpensItsOwnRoomOnly() {
        assertRefused(desk.signIn(Room.STAFF, passkey));

        Browser staff = penny.staff();
        String password = penny.account("store_staff").password();
        PasskeyDesk.Added ofStaff = desk.add(staff, password);
        assertRefused(desk.signIn(Room.PORTAL, ofStaff.passkey()));
        desk.remove(staff, ofStaff.id(), password).expect(204);
    }

    @Test
    void anAnswerIsGoodOnce() throws Exception {
        Map<String, Object> answer = passkey.signed(desk.scene(Room.PORTAL, passkey));
        desk.show(Room.PORTAL, answer).expect(200);
        assertRefused(desk.show(Room.PORTAL, answer));

        Scene scene = desk.scene(Room.PORTAL, passkey);
        Map<String, Object> first = passkey.signed(scene);
        Map<String, Object> second = passkey.signed(scene);
        List<Answer> answers =
                Together.run(List.of(() -> desk.show(Room.PORTAL, first), () -> desk.show(Room.PORTAL, second)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 401);
    }

    @Test
    void aChallengeIsUsedUpByAWrongAnswerToo() {
        Scene scene = desk.scene(Room.PORTAL, passkey);
        assertRefused(desk.show(Room.PORTAL, passkey.signed(scene.unverified())));
        assertRefused(desk.show(Room.PORTAL, passkey.signed(scene)));
    }

    @Test
    void aChallengeRunsOut() {
        Scene scene = desk.scene(Room.PORTAL, passkey);
        JsonNode creation = desk.creation(person, Story.PASSWORD);
        penny.database().change("update passkey_ceremony set expires_at = now() - interval '1 second'");

        assertRefused(desk.show(Room.PORTAL, passkey.signed(scene)));
        SoftPasskey late = SoftPasskey.of(creation);
        desk.add(person, late.made(late.making(creation, desk.origin())), "Phone")
                .expectProblem(400, "passkey-refused");
    }

    @Test
    void aCopyIsFoundOutByItsCountAndWrittenDown() {
        Browser owner = story.payerFor(alert).browser();
        SoftPasskey original = desk.add(owner, Story.PASSWORD).passkey();
        original.countFrom(7);
        desk.signIn(Room.PORTAL, original).expect(200);

        original.countFrom(3);
        assertRefused(desk.signIn(Room.PORTAL, original));
        original.countFrom(7);
        assertRefused(desk.signIn(Room.PORTAL, original));

        assertThat(writtenDown(owner, "COUNT_WRONG")).isEqualTo(2);
        assertThat(writtenDown(owner, "REFUSED")).isZero();
        assertRefused(desk.show(
                Room.PORTAL, original.signed(desk.scene(Room.PORTAL, original).unverified())));
        assertThat(writtenDown(owner, "REFUSED")).isEqualTo(1);
    }

    @Test
    void tryingIsSlowedDown() {
        SoftPasskey tried =
                desk.add(story.payerFor(alert).browser(), Story.PASSWORD).passkey();
        List<Integer> statuses = new ArrayList<>();
        for (int attempt = 0; attempt < 8; attempt++) {
            statuses.add(desk.show(
                            Room.PORTAL,
                            tried.signed(desk.scene(Room.PORTAL, tried).unverified()))
                    .status());
        }
        assertThat(statuses).startsWith(401, 401, 401, 401, 401).contains(429).containsOnly(401, 429);
    }

    @Test
    void aChallengeOfAnotherAccountAddsNothing() {
        Browser stranger = story.payerFor(alert).browser();
        JsonNode options = desk.creation(person, Story.PASSWORD);
        SoftPasskey made = SoftPasskey.of(options);
        Map<String, Object> credential = made.made(made.making(options, desk.origin()));

        desk.add(stranger, credential, "Phone").expectProblem(400, "passkey-refused");
        desk.add(person, credential, "Phone").expectProblem(400, "passkey-refused");
        JsonNode toSignIn = desk.challenge(Room.PORTAL);
        desk.add(stranger, made.made(made.making(toSignIn, desk.origin())), "Phone")
                .expectProblem(400, "passkey-refused");
    }

    @Test
    void aPasskeyBelongsToOneAccountOnly() {
        Browser stranger = story.payerFor(alert).browser();
        JsonNode options = desk.creation(stranger, Story.PASSWORD);

        desk.add(stranger, passkey.made(passkey.making(options, desk.origin())), "Phone")
                .expectProblem(400, "passkey-refused");
        assertThat(stranger.get("/api/account").json().path("passkeys")).isEmpty();
    }

    @Test
    void statementsThatNobodyAskedForAreNotRead() {
        for (String format : List.of("android-safetynet", "tpm", "fido-u2f", "apple", "packed", "unheard-of")) {
            JsonNode options = desk.creation(person, Story.PASSWORD);
            SoftPasskey made = SoftPasskey.of(options);
            Scene scene = made.making(options, desk.origin()).stating(format);

            desk.add(person, made.made(scene), "Phone").expectProblem(400, "passkey-refused");
        }
    }

    @Test
    void bytesThatAreNothingAreRefusedInWords() {
        String door = Room.PORTAL.path();
        penny.nobody().postRaw(door, "{\"credential\":").expectProblem(400, "invalid-value");
        penny.nobody().postRaw(door, "{}").expectProblem(400, "invalid-value");
        penny.nobody().postRaw(door, "[]").expectProblem(400, "invalid-value");
        penny.nobody().postRaw(door, "{\"credential\":{\"id\":7}}").expectProblem(400, "invalid-value");
        penny.nobody()
                .postRaw(door, "{\"credential\":{\"id\":\"" + "A".repeat(300_000) + "\"}}")
                .expectProblem(413, "too-large");
        Map<String, Object> answer = passkey.signed(desk.scene(Room.PORTAL, passkey));
        for (String field : List.of("clientDataJSON", "authenticatorData", "signature", "userHandle")) {
            for (String value : List.of("!", "AA", "e30", "9999999999")) {
                Map<String, Object> response = new HashMap<>(responseOf(answer));
                response.put(field, value);
                forgetAttempts();
                assertRefused(desk.show(Room.PORTAL, with(answer, response)));
            }
            Map<String, Object> response = new HashMap<>(responseOf(answer));
            response.put(field, "A".repeat(5_000));
            desk.show(Room.PORTAL, with(answer, response)).expectProblem(400, "invalid-value");
        }
    }

    @Test
    void hostileStatementsAreRefusedInWords() {
        for (String object : List.of("!", "AA", "oA", "n" + "5".repeat(9_000), "gYGB" + "gYGB".repeat(3_000))) {
            JsonNode options = desk.creation(person, Story.PASSWORD);
            SoftPasskey made = SoftPasskey.of(options);
            Map<String, Object> answer = made.made(made.making(options, desk.origin()));
            Map<String, Object> response = new HashMap<>(responseOf(answer));
            response.put("attestationObject", object);

            desk.add(person, with(answer, response), "Phone").expectProblem(400, "passkey-refused");
        }
    }

    @Test
    void anIdIsAsLongAsTheStandardHasItAtMost() {
        Browser owner = story.payerFor(alert).browser();
        addWithId(owner, 1_023).expect(201);
        addWithId(owner, 1_024).expectProblem(400, "passkey-refused");
    }

    private Answer addWithId(Browser owner, int length) {
        JsonNode options = desk.creation(owner, Story.PASSWORD);
        SoftPasskey made = SoftPasskey.of(options, length);
        return desk.add(owner, made.made(made.making(options, desk.origin())), "Phone");
    }

    @Test
    void aPasskeyHasAName() {
        JsonNode options = desk.creation(person, Story.PASSWORD);
        SoftPasskey made = SoftPasskey.of(options);
        Map<String, Object> credential = made.made(made.making(options, desk.origin()));
        for (String label : List.of("", "  ", "x".repeat(61), "a\u0000b")) {
            assertThat(desk.add(person, credential, label)
                            .expectProblem(400, "invalid-value")
                            .pointers())
                    .containsExactly("/label");
        }
    }

    private long writtenDown(Browser owner, String why) {
        return penny.database()
                .number(
                        "select count(*) from audit_entry where subject_id = ? and action = 'sign-in.refused'"
                                + " and detail ->> 'passkey' = ?",
                        UUID.fromString(owner.get("/api/portal/session").text("accountId")),
                        why);
    }

    /** Always the same words, whatever was wrong. */
    private static void assertRefused(Answer answer) {
        answer.expectProblem(401, "sign-in-failed");
        assertThat(answer.text("detail"))
                .isEqualTo("This passkey was not accepted here. Try it once more, or sign in with your password.");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> answer, Map<String, Object> response) {
        Map<String, Object> changed = new HashMap<>(answer);
        changed.put("response", response);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> responseOf(Map<String, Object> answer) {
        return (Map<String, Object>) answer.get("response");
    }
}
