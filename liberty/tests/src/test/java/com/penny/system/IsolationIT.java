package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.system.Doors.Door;
import com.penny.system.Doors.Persona;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Camera;
import com.penny.system.kit.Digest;
import com.penny.system.kit.FilledStore;
import com.penny.system.kit.OpenApi;
import com.penny.system.kit.OpenApi.Operation;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the OpenAPI document, tried by everybody who may not, with the ids of a store that is not theirs and of all
 * that is in it: the answer is 401, 403 or 404 without a byte of it, and its rows stay as they were.
 */
@Product
@TestInstance(Lifecycle.PER_CLASS)
class IsolationIT {

    private static final List<String> HOSTILE = List.of(
            "'",
            "' or '1'='1",
            "'; drop table alert; --",
            "1) or (1=1",
            "%",
            "_",
            "\\",
            "\u202e",
            "\u0000",
            "x".repeat(4000),
            "null",
            "-1",
            "9223372036854775808",
            "<script>alert(1)</script>");

    /** What was lost in the attacked store: 24.91, or 2491 minor units; not the digits of a hash, a signature or a time. */
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![0-9A-Za-z+/])2491(?![0-9A-Za-z+/=])|(?<![0-9]|[0-9]:)24[.,]91(?![0-9])");

    private final Penny penny;
    private final Map<Persona, Browser> personas = new EnumMap<>(Persona.class);
    private final Map<String, String> theirs = new HashMap<>();
    private final List<String> oneStoresBytes = new ArrayList<>();
    private final List<String> onePersonsBytes = new ArrayList<>();
    private Map<String, String> before;

    /** Somebody at the door of an operation. */
    record Attempt(Operation operation, Persona persona) {

        Door door() {
            return Doors.OF.get(operation.toString());
        }

        @Override
        public String toString() {
            return persona + ": " + operation;
        }
    }

    IsolationIT(Penny penny) {
        this.penny = penny;
    }

    @BeforeAll
    void fillAStore() {
        FilledStore filled = new FilledStore(penny, 2491);
        theirs.putAll(filled.ids());
        oneStoresBytes.addAll(filled.storesBytes());
        onePersonsBytes.addAll(filled.personsBytes());
        personas.put(Persona.NOBODY, penny.nobody());
        personas.put(Persona.STAFF, penny.staff());
        personas.put(Persona.ADMIN, penny.admin());
        personas.put(Persona.STRANGER, penny.stranger());
        personas.put(Persona.REVIEWER, penny.reviewer());
        personas.put(Persona.OPS, penny.ops());
        personas.put(Persona.PERSON, filled.payer());
        personas.put(Persona.OTHER_PERSON, new Story(penny).payer(3333).browser());
        personas.put(Persona.CAMERA, keyed(penny.camera()));
        personas.put(Persona.OTHER_CAMERA, keyed(penny.camera(penny.otherStore())));
        before = digest();
    }

    @AfterAll
    void theirRowsAreAsTheyWere() {
        assertThat(digest()).isEqualTo(before);
    }

    /** Of the store, and of the person who has paid it: what belongs to no store is theirs. */
    private Map<String, String> digest() {
        UUID payer = UUID.fromString(penny.database()
                .text("select account_id from checkout where id = ?", UUID.fromString(theirs.get("checkoutId"))));
        Map<String, String> digest = new TreeMap<>(
                Digest.of(penny.database(), UUID.fromString(penny.store().id())));
        Digest.ofAccount(penny.database(), payer).forEach((table, rows) -> digest.put("of the payer: " + table, rows));
        assertThat(digest).containsKeys("of the payer: payment", "of the payer: checkout", "of the payer: refund");
        return digest;
    }

    @Test
    void everyOperationStandsBehindAReviewedDoorAndEveryDoorLeadsSomewhere() {
        assertThat(OpenApi.operations().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(Doors.OF.keySet());
    }

    static Stream<Attempt> refused() {
        return OpenApi.operations()
                .flatMap(operation -> Stream.of(Persona.values())
                        .map(persona -> new Attempt(operation, persona))
                        .filter(attempt -> !attempt.door().admits(attempt.persona())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whoMayNotGetsNothing(Attempt attempt) {
        Answer answer = call(attempt.persona(), attempt.operation(), theirs);

        assertThat(answer.status()).as(answer.body()).isIn(attempt.door().refusals(attempt.persona()));
        assertThat(answer.text("type")).startsWith("https://penny.dev/problems/");
        assertNothingOfTheStore(answer);
    }

    static Stream<Operation> insideStores() {
        return OpenApi.operations().filter(Operation::insideStore);
    }

    /** The door lets them into their own store; what they name in it is another's. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("insideStores")
    void whatIsAnothersIsNotFoundInOnesOwnStore(Operation operation) {
        Map<String, String> ids = new HashMap<>(theirs);
        ids.put("storeId", penny.otherStore().id());

        Answer answer = call(Persona.STRANGER, operation, ids);

        answer.expectProblem(404, "not-found");
        assertNothingOfTheStore(answer);
    }

    static Stream<Operation> byIdInPortal() {
        return OpenApi.operations()
                .filter(operation -> operation.path().startsWith("/api/portal/")
                        && operation.path().contains("{"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("byIdInPortal")
    void anotherPersonsIncidentsPaymentsAndReceiptsAreNotFound(Operation operation) {
        Answer answer = call(Persona.OTHER_PERSON, operation, theirs);

        answer.expectProblem(404, "not-found");
        assertThat(answer.body()).doesNotContain(onePersonsBytes);
    }

    static Stream<Attempt> listed() {
        return OpenApi.operations()
                .filter(operation -> operation.method().equals("GET")
                        && !operation.path().endsWith("/live")
                        && !operation.path().replace("{storeId}", "").contains("{"))
                .flatMap(operation -> Stream.of(Persona.STRANGER, Persona.OTHER_PERSON)
                        .map(persona -> new Attempt(operation, persona)));
    }

    /** Where they are let in for what is their own, there is nothing of anybody else's. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("listed")
    void onesOwnListsHoldNothingOfAnothers(Attempt attempt) {
        Map<String, String> ids = new HashMap<>(theirs);
        ids.put("storeId", penny.otherStore().id());

        Answer answer = call(attempt.persona(), attempt.operation(), ids);

        assertThat(answer.body()).doesNotContain(onePersonsBytes);
        if (attempt.persona() == Persona.STRANGER) {
            assertNothingOfTheStore(answer);
        }
    }

    @Test
    void aCursorOfAnotherStoreOpensNothingOfIt() {
        for (Operation operation : OpenApi.operations()
                .filter(each -> each.ofStore() && each.filters().contains("cursor"))
                .filter(each -> !each.path().endsWith("/live"))
                .toList()) {
            String path = operation.at(variable -> theirs.get(variable));
            String cursor = personas.get(Persona.ADMIN)
                    .get(path + "?limit=1" + (operation.filters().contains("state") ? "&state=all" : ""))
                    .expect(200)
                    .json()
                    .path("next")
                    .asText();

            Answer answer = penny.stranger()
                    .get(path.replace(penny.store().id(), penny.otherStore().id()) + "?cursor=" + cursor)
                    .expect(200);

            assertNothingOfTheStore(answer);
        }
    }

    static Stream<Operation> filtered() {
        return OpenApi.operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation ->
                        !operation.filters().isEmpty() && !operation.path().endsWith("/live"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filtered")
    void whatIsNoFilterIsRefusedInWordsAndShowsNothingMore(Operation operation) {
        Browser admitted = personas.get(
                switch (Doors.OF.get(operation.toString())) {
                    case REVIEW -> Persona.REVIEWER;
                    case PENNY_OPS -> Persona.OPS;
                    default -> Persona.ADMIN;
                });
        String path = operation.at(theirs::get);
        for (String filter : operation.filters()) {
            for (String hostile : HOSTILE) {
                Answer answer =
                        admitted.get(path + "?" + filter + "=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));

                assertThat(answer.status())
                        .as("%s=%s: %s", filter, hostile, answer.body())
                        .isIn(400, 404);
                assertThat(answer.text("type")).as("%s=%s", filter, hostile).startsWith("https://penny.dev/problems/");
            }
        }
    }

    /** Said twice, a filter is not what the one that is checked said, nor a way to an error of the server's own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("filtered")
    void aFilterThatIsSaidTwiceOpensNothingOfAnothers(Operation operation) {
        Map<String, String> own = new HashMap<>(theirs);
        own.put("storeId", penny.otherStore().id());
        for (String filter : operation.filters()) {
            String pair = filter + "=" + theirs.get("storeId") + "&" + filter + "="
                    + penny.otherStore().id();
            for (String query :
                    List.of(pair, "storeId=" + theirs.get("storeId") + "&" + pair, filter + "[]=1&" + filter + "=")) {
                Answer answer = personas.get(Persona.STRANGER).get(operation.at(own::get) + "?" + query);

                assertThat(answer.status()).as("%s: %s", query, answer.body()).isIn(200, 400, 403, 404);
                assertNothingOfTheStore(answer);
            }
        }
    }

    /** Bodies that name something by its id: a new one needs a test here. */
    @Test
    void idsInBodiesAreThoseThatTheTestsBelowKnow() {
        // People are shared by all reviewers: linking to one is what a review is for.
        assertThat(OpenApi.idsInBodies())
                .containsExactly(
                        "Approval.offenderId",
                        "BundleChoice.comments",
                        "BundleChoice.frames",
                        "MissedReport.cameraId",
                        "MissedReport.id",
                        // MentionIT: nobody of another store can be mentioned.
                        "NewComment.mentions",
                        // Penny Ops alone, for whom both are looked up: EvidenceHoldIT.
                        "NewEvidenceHold.incidentId",
                        "NewEvidenceHold.storeId",
                        // As of an approval: people and their incidents are shared by all reviewers.
                        "NewLinkCorrection.incidentIds",
                        "NewLinkCorrection.toId",
                        // Of no store.
                        "PolicyDraft.policyId",
                        // What waits with another code is nobody's: WrittenDisputeIT.
                        "WrittenDispute.files");
    }

    @Test
    void anotherStoresCameraIsNoCameraOfAReportAndAnothersReportIsNotOnesOwn() {
        String report = "/missed-incidents";
        UUID id = UUID.randomUUID();
        Map<String, Object> body = Map.of("id", id, "seen", "A crate of oil was carried out");
        Map<String, Object> theirCamera = new HashMap<>(body);
        theirCamera.put("cameraId", penny.camera().id());
        String own = "/api/stores/" + penny.otherStore().id() + report;

        Answer answer = penny.stranger().post(own, theirCamera);

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
        assertNothingOfTheStore(answer);
        assertThat(penny.database().number("select count(*) from missed_incident where id = ?", id))
                .isZero();
    }

    @Test
    void anothersFramesAndCommentsAreNoneOfABundleOfOnesOwn() {
        String alert = penny.camera(penny.otherStore())
                .outcomeOf(penny.clips().theft())
                .path("alertId")
                .asText();
        String bundles = "/api/stores/" + penny.otherStore().id() + "/alerts/" + alert + "/bundles";
        UUID attacked = UUID.fromString(theirs.get("alertId"));
        String frame = penny.database()
                .text("select id from evidence_object where alert_id = ? and kind = 'THUMBNAIL' limit 1", attacked);
        String comment = penny.database().text("select id from alert_comment where alert_id = ?", attacked);

        for (Map<String, List<String>> choice :
                List.of(Map.of("frames", List.of(frame)), Map.of("comments", List.of(comment)))) {
            Answer answer = penny.stranger().post(bundles, choice);

            answer.expectProblem(400, "invalid-value");
            assertNothingOfTheStore(answer);
        }
        assertThat(penny.stranger().get(bundles).expect(200).json().path("items"))
                .isEmpty();
    }

    private void assertNothingOfTheStore(Answer answer) {
        assertThat(answer.body()).doesNotContain(oneStoresBytes).doesNotContainPattern(AMOUNT);
    }

    @Test
    void anAmountIsToldFromTheDigitsOfAHashOrATime() {
        assertThat(List.of("{\"value\":2491}", "{\"valueMinor\":2491,", "24.91 EUR", "\"24,91\"", "(24.91)"))
                .allSatisfy(text -> assertThat(text).containsPattern(AMOUNT));
        assertThat(List.of("ab2491cd", "12491", "k2491/", "2026-11-26T22:26:24.915Z", "124.91"))
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(AMOUNT));
    }

    private Browser keyed(Camera camera) {
        return penny.nobody().withHeader("Penny-Camera-Key", camera.key());
    }

    private Answer call(Persona persona, Operation operation, Map<String, String> ids) {
        String path = operation.at(variable -> {
            String value = ids.get(variable);
            assertThat(value)
                    .as("a new variable of " + operation + ": " + variable)
                    .isNotNull();
            return value;
        });
        return personas.get(persona).call(operation.method(), path, operation.body());
    }
}
