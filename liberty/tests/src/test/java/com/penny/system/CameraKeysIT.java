package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.product.Secrets;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Camera;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Together;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may send clips, and what becomes of a clip that is sent many times at once. */
@Tag("thorough")
@Product
class CameraKeysIT {

    private static final int SENDERS = 8;

    private final Penny penny;

    CameraKeysIT(Penny penny) {
        this.penny = penny;
    }

    @Test
    void aWrongKeyOpensNoCamera() {
        assertRefused(penny.camera().withKey(Secrets.random()));
    }

    @Test
    void anEmptyKeyOpensNoCamera() {
        assertRefused(penny.camera().withKey(" "));
    }

    @Test
    void theKeyOfAnotherStoresCameraOpensNoCamera() {
        assertRefused(penny.camera().withKey(penny.camera(penny.otherStore()).key()));
    }

    @Test
    void aRevokedKeyOpensNothingUntilItIsGivenBack() {
        Camera camera = penny.camera(penny.otherStore());
        UUID id = UUID.fromString(camera.id());
        penny.database().change("update camera set key_revoked_at = now() where id = ?", id);
        try {
            assertRefused(camera);
        } finally {
            penny.database().change("update camera set key_revoked_at = null where id = ?", id);
        }
        camera.send(penny.clips().emptyAisle()).expect(202);
    }

    @Test
    void aCameraLearnsNothingOfAnotherCamerasClip() {
        String clip =
                penny.camera().send(penny.clips().emptyAisle()).expect(202).text("clipId");
        penny.camera(penny.otherStore()).state(clip).expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(longs = {86_400, 600, -90_000, 31_536_000, -31_536_000_000L})
    void aCameraWhoseClockIsWrongIsBelievedByTheServersClock(long secondsOff) {
        Instant before = Instant.now();
        String clip = penny.camera()
                .send(penny.clips().emptyAisle(), before.plusSeconds(secondsOff).toString())
                .expect(202)
                .text("clipId");

        assertThat(recordedAt(clip)).isBetween(before, Instant.now());
    }

    @Test
    void aCameraThatSendsLateOrAMinuteAheadIsBelieved() {
        for (long seconds : new long[] {60, -3_600}) {
            Instant said = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
            String clip = penny.camera()
                    .send(penny.clips().emptyAisle(), said.toString())
                    .expect(202)
                    .text("clipId");
            assertThat(recordedAt(clip)).isEqualTo(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "1795000000", "2026-11-28", "28/11/2026 10:00", "2026-13-01T00:00:00Z"})
    void aTimeThatIsNoneIsRefused(String time) {
        assertThat(penny.camera()
                        .send(penny.clips().emptyAisle(), time)
                        .expectProblem(400, "invalid-value")
                        .pointers())
                .containsExactly("/Penny-Recorded-At");
    }

    private Instant recordedAt(String clip) {
        return Instant.parse(penny.database()
                .text(
                        "select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " from clip where id = ?",
                        UUID.fromString(clip)));
    }

    @Test
    void theSameClipSentByEightAtOnceIsOneClipAndOneAlert() throws Exception {
        byte[] clip = penny.clips().theft();
        Camera camera = penny.camera();
        Callable<Answer> send = () -> camera.send(clip);
        List<Answer> answers = Together.run(Collections.nCopies(SENDERS, send));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(202).contains(200);
        assertThat(answers)
                .extracting(answer -> answer.text("clipId"))
                .containsOnly(answers.get(0).text("clipId"));
        String id = answers.get(0).text("clipId");
        assertThat(camera.outcome(id).path("state").asText()).isEqualTo("ALERT");
        assertThat(penny.database().number("select count(*) from alert where clip_id = ?", UUID.fromString(id)))
                .isOne();
    }

    private void assertRefused(Camera camera) {
        long before = penny.database().number("select count(*) from clip");
        camera.send(penny.clips().emptyAisle()).expectProblem(401, "camera-key-refused");
        camera.state(UUID.randomUUID().toString()).expectProblem(401, "camera-key-refused");
        assertThat(penny.database().number("select count(*) from clip")).isEqualTo(before);
    }
}
