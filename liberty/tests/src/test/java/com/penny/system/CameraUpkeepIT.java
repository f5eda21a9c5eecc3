package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Browser;
import com.penny.system.kit.Camera;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Story;
import com.penny.system.kit.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cameras of a store: hung up, given keys, shut, and taken down by its administrators. */
@Tag("thorough")
@Product
@TestInstance(Lifecycle.PER_CLASS)
class CameraUpkeepIT {

    private static final String NAME = "Camera of the test";

    private final Penny penny;
    private final Browser admin;
    private final String cameras;

    CameraUpkeepIT(Penny penny) {
        this.penny = penny;
        this.admin = penny.admin();
        this.cameras = new Story(penny).inStore("/cameras");
    }

    @AfterEach
    void takeDownWhatTheTestHungUp() {
        for (JsonNode camera : admin.get(cameras).expect(200).json()) {
            if (camera.path("name").asText().startsWith(NAME)) {
                admin.delete(cameras + "/" + camera.path("id").asText()).expect(204);
            }
        }
    }

    @Test
    void aNewCameraSendsItsFirstClipWithTheKeyThatItWasGiven() {
        Answer made = add(NAME).expect(201);
        String id = made.json().at("/camera/id").asText();
        assertThat(made.json().at("/camera/health").asText()).isEqualTo("NEW");
        assertThat(made.text("clipAddress")).endsWith("/api/cameras/" + id + "/clips");

        Camera camera = camera(id, made);
        assertThat(camera.outcomeOf(penny.clips().emptyAisle()).path("state").asText())
                .isEqualTo("QUIET");

        assertThat(condition(id).path("health").asText()).isEqualTo("WORKING");
        assertThat(admin.get(cameras).body()).doesNotContain(made.text("key"));
        assertThat(penny.database()
                        .number("select count(*) from camera c where c::text like '%' || ? || '%'", made.text("key")))
                .isZero();
    }

    @Test
    void aClipThatCannotBeUsedShowsWithItsReasonUntilABetterOneComes() {
        Answer made = add(NAME).expect(201);
        String id = made.json().at("/camera/id").asText();
        Camera camera = camera(id, made);

        camera.outcomeOf(penny.clips().audioOnly());
        JsonNode failing = condition(id);
        assertThat(failing.path("health").asText()).isEqualTo("FAILING");
        assertThat(failing.at("/failure/reason").asText()).isNotBlank();

        camera.outcomeOf(penny.clips().emptyAisle());
        assertThat(condition(id).path("health").asText()).isEqualTo("WORKING");
        assertThat(condition(id).path("failure").isNull()).isTrue();
    }

    @Test
    void aCameraThatIsSilentForADaySaysSo() {
        String id = add(NAME).expect(201).json().at("/camera/id").asText();
        penny.database()
                .change(
                        "update camera set last_clip_at = now() - interval '25 hours' where id = ?",
                        UUID.fromString(id));
        assertThat(condition(id).path("health").asText()).isEqualTo("SILENT");
    }

    @Test
    void anotherKeyTakesOverWhileTheOldOneWorksForADay() {
        Answer first = add(NAME).expect(201);
        String id = first.json().at("/camera/id").asText();
        Answer second = admin.post(cameras + "/" + id + "/keys").expect(201);
        assertThat(second.text("key")).isNotEqualTo(first.text("key"));
        assertThat(second.json().at("/camera/previousKeyUntil").isNull()).isFalse();
        assertOpen(camera(id, first));
        assertOpen(camera(id, second));

        Answer third = admin.post(cameras + "/" + id + "/keys").expect(201);
        assertRefused(camera(id, first));
        assertOpen(camera(id, second));
        penny.database()
                .change(
                        "update camera set previous_key_until = now() - interval '1 second' where id = ?",
                        UUID.fromString(id));
        assertRefused(camera(id, second));
        assertThat(condition(id).path("previousKeyUntil").isNull()).isTrue();
        assertOpen(camera(id, third));
    }

    @Test
    void theOldKeyMayBeEndedAtOnce() {
        Answer first = add(NAME).expect(201);
        String id = first.json().at("/camera/id").asText();
        Answer second = admin.post(cameras + "/" + id + "/keys").expect(201);

        admin.delete(cameras + "/" + id + "/keys/previous").expect(204);
        admin.delete(cameras + "/" + id + "/keys/previous").expect(204);

        assertRefused(camera(id, first));
        assertOpen(camera(id, second));
    }

    @Test
    void aShutDoorIsOpenedByANewKeyAloneAndNeverByTheOneThatWasLost() {
        Answer lost = add(NAME).expect(201);
        String id = lost.json().at("/camera/id").asText();
        admin.delete(cameras + "/" + id + "/keys").expect(204);
        admin.delete(cameras + "/" + id + "/keys").expect(204);
        assertRefused(camera(id, lost));
        assertThat(condition(id).path("health").asText()).isEqualTo("SHUT");

        Answer next = admin.post(cameras + "/" + id + "/keys").expect(201);
        assertThat(next.json().at("/camera/previousKeyUntil").isNull()).isTrue();
        assertRefused(camera(id, lost));
        assertOpen(camera(id, next));
    }

    @Test
    void aCameraThatIsTakenDownIsGoneAndWhatItSawStays() {
        Answer made = add(NAME).expect(201);
        String id = made.json().at("/camera/id").asText();
        Camera camera = camera(id, made);
        String alert = camera.outcomeOf(penny.clips().theft()).path("alertId").asText();

        admin.delete(cameras + "/" + id).expect(204);

        assertRefused(camera);
        assertThat(admin.get(cameras).expect(200).json().findValuesAsText("id")).doesNotContain(id);
        assertThat(admin.get(new Story(penny).inStore("")).json().at("/cameras").findValuesAsText("id"))
                .doesNotContain(id);
        assertThat(admin.get(new Story(penny).inStore("/alerts/" + alert))
                        .expect(200)
                        .json()
                        .at("/camera/name")
                        .asText())
                .isEqualTo(NAME);
        admin.delete(cameras + "/" + id).expectProblem(404, "not-found");
        admin.post(cameras + "/" + id + "/keys").expectProblem(404, "not-found");
        admin.delete(cameras + "/" + id + "/keys").expectProblem(404, "not-found");
        admin.delete(cameras + "/" + id + "/keys/previous").expectProblem(404, "not-found");
        admin.put(cameras + "/" + id, Map.of("name", NAME + " 2")).expectProblem(404, "not-found");
        add(NAME).expect(201);
    }

    @Test
    void theQueueOfOneCameraHoldsItsAlertsAndNobodyElses() {
        Answer made = add(NAME).expect(201);
        String id = made.json().at("/camera/id").asText();
        String alert = camera(id, made)
                .outcomeOf(penny.clips().theft())
                .path("alertId")
                .asText();
        String alerts = new Story(penny).inStore("/alerts?limit=1&camera=");

        JsonNode queue = admin.get(alerts + id).expect(200).json();
        assertThat(queue.at("/items/0/id").asText()).isEqualTo(alert);
        assertThat(admin.get(alerts + id + "&cursor=" + queue.path("next").asText())
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(admin.get(alerts + penny.camera(penny.otherStore()).id())
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(admin.get(alerts + "x%27%20or%201=1").status()).isBetween(400, 404);
    }

    @Test
    void twoCamerasDoNotShareAName() {
        add(NAME).expect(201);
        add(NAME.toUpperCase()).expectProblem(409, "camera-name-taken");
        String other = add(NAME + " 2").expect(201).json().at("/camera/id").asText();
        admin.put(cameras + "/" + other, Map.of("name", " " + NAME.toLowerCase() + " "))
                .expectProblem(409, "camera-name-taken");

        assertThat(admin.put(cameras + "/" + other, Map.of("name", " " + NAME + " <b>3</b> "))
                        .expect(200)
                        .text("name"))
                .isEqualTo(NAME + " <b>3</b>");
    }

    @Test
    void ofTwoWhoMakeAKeyAtOnceBothKeysWork() throws Exception {
        String id = add(NAME).expect(201).json().at("/camera/id").asText();
        List<Answer> made = Together.run(List.of(
                () -> admin.post(cameras + "/" + id + "/keys"), () -> admin.post(cameras + "/" + id + "/keys")));

        assertThat(made).extracting(Answer::status).containsOnly(201);
        made.forEach(each -> assertOpen(camera(id, each)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "null\u0000byte"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThat(add(name).expectProblem(400, "invalid-value").pointers()).containsExactly("/name");
    }

    @Test
    void aNameThatIsTooLongOrMissingIsRefused() {
        assertThat(add("x".repeat(121)).expectProblem(400, "invalid-value").pointers())
                .containsExactly("/name");
        admin.post(cameras, Map.of()).expectProblem(400, "invalid-value");
    }

    @Test
    void thereIsAnEndToHowManyHangInAStore() {
        UUID store = UUID.fromString(penny.store().id());
        penny.database()
                .change(
                        "insert into camera (id, store_id, name, key_hash, key_made_at, created_at)"
                                + " select gen_random_uuid(), ?, ? || n, encode(sha256(n::text::bytea), 'hex'), now(), now()"
                                + " from generate_series(1, 100) n",
                        store,
                        NAME + " no. ");
        add(NAME).expectProblem(409, "too-many-cameras");
    }

    @Test
    void eachStepIsOnRecordAndNamesNoKey() {
        Answer made = add(NAME).expect(201);
        String id = made.json().at("/camera/id").asText();
        admin.put(cameras + "/" + id, Map.of("name", NAME + " 2")).expect(200);
        admin.post(cameras + "/" + id + "/keys").expect(201);
        admin.delete(cameras + "/" + id + "/keys/previous").expect(204);
        admin.delete(cameras + "/" + id + "/keys").expect(204);
        admin.delete(cameras + "/" + id).expect(204);

        assertThat(penny.database()
                        .text(
                                "select string_agg(action, ' ' order by id) from audit_entry where subject_id = ?",
                                UUID.fromString(id)))
                .isEqualTo(
                        "camera.added camera.renamed camera.key-made camera.old-key-ended camera.shut camera.removed");
    }

    private Answer add(String name) {
        return admin.post(cameras, Map.of("name", name));
    }

    private JsonNode condition(String id) {
        for (JsonNode camera : admin.get(cameras).expect(200).json()) {
            if (camera.path("id").asText().equals(id)) {
                return camera;
            }
        }
        throw new AssertionError("no camera " + id);
    }

    private Camera camera(String id, Answer keyed) {
        return new Camera(penny.address(), id, keyed.text("key"));
    }

    /** Whoever gets past the door is told that there is no such clip. */
    private static void assertOpen(Camera camera) {
        camera.state(UUID.randomUUID().toString()).expectProblem(404, "not-found");
    }

    private static void assertRefused(Camera camera) {
        camera.state(UUID.randomUUID().toString()).expectProblem(401, "camera-key-refused");
    }
}
