package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Evidence put together and sealed: the same choice is one bundle, and what changes afterwards is found. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class BundleIT {

    private final Penny penny;
    private final Story story;
    private String alert;
    private List<String> frames;
    private String comment;

    BundleIT(Penny penny) {
        this.penny = penny;
        this.story = new Story(penny);
    }

    @BeforeAll
    void raiseAnAlertAndSaySomethingAboutIt() {
        alert = story.alert();
        frames = frames(alert);
        comment = comment(alert, "Seen at the till, \"walked past\" \u2013 \ud83d\ude42");
    }

    static Stream<Arguments> senseless() {
        String unknown = "\"" + UUID.randomUUID() + "\"";
        return Stream.of(
                Arguments.of("nothing chosen", "{}", ""),
                Arguments.of("nothing but a note", "{\"note\":\"Look\"}", ""),
                Arguments.of("no such frame", "{\"frames\":[" + unknown + "]}", "/frames/0"),
                Arguments.of("no such comment", "{\"comments\":[" + unknown + "]}", "/comments/0"),
                Arguments.of("a frame that is no id", "{\"frames\":[\"first\"]}", "/frames/0"),
                Arguments.of("a frame that is null", "{\"frames\":[null]}", "/frames/0"),
                Arguments.of("201 frames", "{\"frames\":[" + times(201, unknown) + "]}", "/frames"),
                Arguments.of(
                        "201 items",
                        "{\"includeClip\":true,\"frames\":[" + times(100, unknown) + "],\"comments\":["
                                + times(100, unknown) + "]}",
                        ""),
                Arguments.of("a note too long", "{\"includeClip\":true,\"note\":\"" + "x".repeat(501) + "\"}", "/note"),
                Arguments.of("no JSON", "clip", ""));
    }

    @Test
    void aBundleHoldsWhatWasChosenAndItsSealIsTheHashOfItsManifest() throws Exception {
        Answer sealed = seal(
                        alert,
                        Map.of(
                                "includeClip",
                                true,
                                "frames",
                                frames.subList(0, 2),
                                "comments",
                                List.of(comment),
                                "note",
                                "  For the police  "))
                .expect(201);
        JsonNode bundle = sealed.json();
        assertThat(bundle.path("clips").asInt()).isOne();
        assertThat(bundle.path("frames").asInt()).isEqualTo(2);
        assertThat(bundle.path("comments").asInt()).isOne();
        assertThat(bundle.path("note").asText()).isEqualTo("For the police");

        JsonNode detail = story.staff()
                .get(bundles(alert) + "/" + sealed.text("id"))
                .expect(200)
                .json();
        String manifest = detail.path("manifest").asText();
        assertThat(sha256(manifest.getBytes(StandardCharsets.UTF_8))).isEqualTo(sealed.text("seal"));
        assertThat(manifest)
                .startsWith("{\"format\":\"penny.evidence-bundle/1\",\"id\":\"" + sealed.text("id"))
                .contains("\"sentence\":", "\"models\":[{", "walked past");
        for (JsonNode object : detail.path("objects")) {
            byte[] bytes =
                    story.staff().range(object.path("url").asText(), "bytes=0-").body();
            assertThat(sha256(bytes)).isEqualTo(object.path("sha256").asText());
        }
        assertThat(onRecord("bundle.sealed", sealed.text("id"))).isOne();
        assertThat(penny.database()
                        .number("select count(*) from evidence_view where alert_id = ?", UUID.fromString(alert)))
                .isEqualTo(3);
    }

    @Test
    void theNewestBundleStandsFirst() {
        String own = story.alert();
        comment(own, "One");
        seal(own, Map.of("includeClip", true)).expect(201);
        seal(own, Map.of("frames", frames(own))).expect(201);

        JsonNode items = story.staff().get(bundles(own)).expect(200).json().path("items");
        assertThat(items.findValuesAsText("number")).containsExactly("2", "1");
    }

    @Test
    void theSameChoiceInAnyOrderIsTheSameBundle() {
        String own = story.alert();
        List<String> chosen = frames(own).subList(0, 2);
        Answer first = seal(own, Map.of("frames", chosen)).expect(201);
        Answer again = seal(own, Map.of("frames", List.of(chosen.get(1), chosen.get(0), chosen.get(1))))
                .expect(200);
        Answer byAColleague = penny.admin()
                .post(bundles(own), Map.of("frames", chosen, "note", " "))
                .expect(200);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(byAColleague.text("seal")).isEqualTo(first.text("seal"));
    }

    @Test
    void aDoubleTapMakesOneBundle() throws Exception {
        String own = story.alert();
        List<Answer> answers =
                Together.run(Collections.nCopies(4, () -> seal(own, Map.of("includeClip", true, "note", "Twice"))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(answers)
                .extracting(answer -> answer.text("id"))
                .containsOnly(answers.get(0).text("id"));
        assertThat(penny.database()
                        .number("select count(*) from evidence_bundle where alert_id = ?", UUID.fromString(own)))
                .isOne();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("senseless")
    void aSenselessChoiceIsRefusedWhereItStands(String what, String body, String pointer) {
        long before = sealed(alert);
        Answer answer = story.staff().postRaw(bundles(alert), body);

        answer.expectProblem(400, "invalid-value");
        assertThat(answer.pointers()).contains(pointer);
        assertThat(sealed(alert)).isEqualTo(before);
    }

    @Test
    void evidenceAndWordsOfAnotherAlertAreRefused() {
        String other = story.alert();
        Answer frame = seal(other, Map.of("frames", List.of(frames.get(0))));
        Answer words = seal(other, Map.of("comments", List.of(comment)));

        frame.expectProblem(400, "invalid-value");
        words.expectProblem(400, "invalid-value");
        assertThat(frame.pointers()).containsExactly("/frames/0");
        assertThat(words.pointers()).containsExactly("/comments/0");
    }

    @Test
    void aDismissedAlertIsNotSealedButItsEarlierBundlesStay() {
        String own = story.alert();
        seal(own, Map.of("includeClip", true)).expect(201);
        story.staff()
                .post(story.inStore("/alerts/" + own + "/dismissal"), Map.of("reason", "PAID"))
                .expect(200);

        seal(own, Map.of("frames", frames(own))).expectProblem(409, "alert-dismissed");
        assertThat(story.staff().get(bundles(own)).json().path("items")).hasSize(1);
    }

    @Test
    void anotherStoreFindsNeitherTheAlertNorTheBundle() {
        String bundle = seal(alert, Map.of("includeClip", true)).text("id");
        String there = "/api/stores/" + penny.otherStore().id() + "/alerts/" + alert + "/bundles";

        penny.stranger().post(there, Map.of("includeClip", true)).expectProblem(404, "not-found");
        penny.stranger().get(there).expectProblem(404, "not-found");
        penny.stranger().get(there + "/" + bundle).expectProblem(404, "not-found");
        penny.stranger().post(there + "/" + bundle + "/verifications").expectProblem(404, "not-found");
    }

    @Test
    void aBundleIsFoundUnderItsOwnAlertOnly() {
        String bundle = seal(alert, Map.of("includeClip", true)).text("id");
        String other = story.alert();

        story.staff().get(bundles(other) + "/" + bundle).expectProblem(404, "not-found");
        story.staff().post(bundles(other) + "/" + bundle + "/verifications").expectProblem(404, "not-found");
    }

    @Test
    void whatNobodyTouchedIsUnchanged() {
        Answer bundle = seal(alert, Map.of("includeClip", true, "frames", frames, "comments", List.of(comment)));
        JsonNode check = verify(alert, bundle.text("id"));

        assertThat(check.path("manifest").asText()).isEqualTo("INTACT");
        assertThat(check.path("intact").asInt()).isEqualTo(frames.size() + 2);
        assertThat(check.path("missing").asInt()).isZero();
        assertThat(check.path("changed").asInt()).isZero();
        assertThat(onRecord("bundle.verified", bundle.text("id"))).isOne();
    }

    @Test
    void aTamperedFileIsChangedADeletedOneIsMissingAndTheRestIsIntact() throws IOException {
        String own = story.alert();
        List<String> all = frames(own);
        String bundle = seal(own, Map.of("includeClip", true, "frames", all)).text("id");
        Path tampered = penny.evidenceFile(all.get(0));
        byte[] bytes = Files.readAllBytes(tampered);
        bytes[bytes.length / 2] ^= 1;
        Files.write(tampered, bytes);
        Files.delete(penny.evidenceFile(all.get(1)));
        assertThat(penny.database().change("delete from evidence_object where id = ?", UUID.fromString(all.get(2))))
                .isOne();

        JsonNode check = verify(own, bundle);

        assertThat(state(check, all.get(0))).isEqualTo("CHANGED");
        assertThat(state(check, all.get(1))).isEqualTo("MISSING");
        assertThat(state(check, all.get(2))).isEqualTo("MISSING");
        assertThat(check.path("intact").asInt()).isEqualTo(all.size() + 1 - 3);
        JsonNode gone = object(
                story.staff()
                        .get(bundles(own) + "/" + bundle)
                        .expect(200)
                        .json()
                        .path("objects"),
                all.get(2));
        assertThat(gone.path("url").isNull()).isTrue();
        assertThat(gone.path("sha256").asText()).hasSize(64);
    }

    private Answer seal(String alertId, Object choice) {
        return story.staff().post(bundles(alertId), choice);
    }

    private JsonNode verify(String alertId, String bundleId) {
        return story.staff()
                .post(bundles(alertId) + "/" + bundleId + "/verifications")
                .expect(200)
                .json();
    }

    private String bundles(String alertId) {
        return story.inStore("/alerts/" + alertId + "/bundles");
    }

    private List<String> frames(String alertId) {
        List<String> ids = story.staff()
                .get(story.inStore("/alerts/" + alertId + "/frames"))
                .expect(200)
                .json()
                .path("frames")
                .findValuesAsText("id");
        assertThat(ids).hasSizeGreaterThan(3);
        return ids;
    }

    private String comment(String alertId, String text) {
        return story.staff()
                .post(story.inStore("/alerts/" + alertId + "/comments"), Map.of("text", text))
                .expect(201)
                .text("id");
    }

    private long sealed(String alertId) {
        return penny.database()
                .number("select count(*) from evidence_bundle where alert_id = ?", UUID.fromString(alertId));
    }

    private long onRecord(String action, String bundleId) {
        return penny.database()
                .number(
                        "select count(*) from audit_entry where action = ? and detail->>'bundle' = ?",
                        action,
                        bundleId);
    }

    private static String state(JsonNode check, String id) {
        return object(check.path("items"), id).path("state").asText();
    }

    private static JsonNode object(JsonNode items, String id) {
        for (JsonNode item : items) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("no " + id + " in " + items);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String times(int count, String id) {
        return String.join(",", Collections.nCopies(count, id));
    }
}
