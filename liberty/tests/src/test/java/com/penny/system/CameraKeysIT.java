package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.launcher.product.Secrets;
import com.penny.system.kit.Answer;
import com.penny.system.kit.Camera;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.Together;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Who may send clips, and what becomes of a clip that is sent many times at once. */
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
