package com.penny.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.system.kit.Camera;
import com.penny.system.kit.Clips;
import com.penny.system.kit.Database;
import com.penny.system.kit.Penny;
import com.penny.system.kit.Product;
import com.penny.system.kit.ZeroesAfterHeader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that are no clip, or a clip nobody can use. After each of them the next good clip becomes an alert. */
@Tag("thorough")
@Product
class HostileClipsIT {

    private static final long TWO_HUNDRED_MB = 200_000_000;

    private final Camera camera;
    private final Clips clips;
    private final Database database;
    private long clipsBefore;

    HostileClipsIT(Penny penny) {
        camera = penny.camera();
        clips = penny.clips();
        database = penny.database();
    }

    @BeforeEach
    void countClips() {
        clipsBefore = keptClips();
    }

    @AfterEach
    void theNextGoodClipBecomesAnAlert() {
        JsonNode outcome = camera.outcomeOf(clips.theft());
        assertThat(outcome.path("state").asText()).isEqualTo("ALERT");
        assertThat(alertsOf(outcome.path("clipId").asText())).isOne();
    }

    @Test
    void anEmptyFileIsRefusedAtTheDoor() {
        camera.send(new byte[0]).expectProblem(422, "clip-empty");
        assertThat(keptClips()).isEqualTo(clipsBefore);
    }

    @Test
    void aPdfNamedMp4IsRefusedAtTheDoor() {
        byte[] pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        camera.send(pdf).expectProblem(415, "not-a-video");
        assertThat(keptClips()).isEqualTo(clipsBefore);
    }

    @Test
    void twoHundredMegabytesAnnouncedAreRefusedAtTheDoor() {
        camera.sendHuge(new ZeroesAfterHeader(TWO_HUNDRED_MB), true).expectProblem(413, "clip-too-large");
        assertThat(keptClips()).isEqualTo(clipsBefore);
    }

    @Test
    void twoHundredMegabytesWithoutAWordAboutTheirSizeAreRefusedOnTheWay() {
        camera.sendHuge(new ZeroesAfterHeader(TWO_HUNDRED_MB), false).expectProblem(413, "clip-too-large");
        assertThat(keptClips()).isEqualTo(clipsBefore);
    }

    @Test
    void aTruncatedClipFailsWithAReason() {
        byte[] whole = clips.theft();
        assertFails(Arrays.copyOf(whole, whole.length / 2), "damaged or incomplete");
    }

    @Test
    void tenMinutesFailWithAReason() {
        assertFails(clips.tenMinutes(), "longer than 15 seconds");
    }

    @Test
    void eightKFailsWithAReason() {
        assertFails(clips.eightK(), "larger than 4096 x 2160");
    }

    @Test
    void aClipWithoutASingleFrameFailsWithAReason() {
        assertFails(clips.zeroDuration(), "Send");
    }

    @Test
    void soundWithoutAPictureFailsWithAReason() {
        assertFails(clips.audioOnly(), "no video in it");
    }

    @Test
    void aClipOfNothingBecomesNoAlert() {
        JsonNode outcome = camera.outcomeOf(clips.emptyAisle());
        assertThat(outcome.path("state").asText()).isEqualTo("QUIET");
        assertThat(outcome.path("alertId").isNull()).isTrue();
    }

    private void assertFails(byte[] clip, String reason) {
        JsonNode outcome = camera.outcomeOf(clip);
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("FAILED");
        assertThat(outcome.path("reason").asText()).contains(reason);
        assertThat(outcome.path("alertId").isNull()).isTrue();
        assertThat(alertsOf(outcome.path("clipId").asText())).isZero();
        assertThat(keptClips()).isEqualTo(clipsBefore + 1);

        camera.send(BodyPublishers.ofByteArray(clip)).expect(200);
        assertThat(keptClips()).as("after sending it again").isEqualTo(clipsBefore + 1);
    }

    private long keptClips() {
        return database.number("select count(*) from clip");
    }

    private long alertsOf(String clip) {
        return database.number("select count(*) from alert where clip_id = ?", UUID.fromString(clip));
    }
}
