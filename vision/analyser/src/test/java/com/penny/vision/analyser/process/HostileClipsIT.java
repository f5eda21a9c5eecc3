package com.penny.vision.analyser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no clips, or none that we take: each is refused with its reason. */
@Tag("vision")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileClipsIT {

    @TempDir
    static Path folder;

    private static VisionProcess vision;
    private static TestClips clips;

    @BeforeAll
    static void start() throws IOException {
        vision = VisionProcess.start(folder.resolve("s"), TestModels.folder(), 1);
        clips = new TestClips(folder);
    }

    @AfterAll
    static void stop() {
        vision.close();
    }

    @Test
    void anEmptyFileIsRejected() throws Exception {
        assertRejected(clips.written("empty.mp4", new byte[0]), RejectionReason.EMPTY);
    }

    @Test
    void aPdfNamedMp4IsRejected() throws Exception {
        byte[] pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        assertRejected(clips.written("report.mp4", pdf), RejectionReason.NOT_A_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "<?xml version=\"1.0\"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>"
            })
    void aPlaylistThatPointsToAnotherFileIsRejected(String playlist) throws Exception {
        Path file = clips.written("playlist.mp4", playlist.getBytes(StandardCharsets.US_ASCII));
        assertRejected(file, RejectionReason.NOT_A_VIDEO);
    }

    @Test
    void aTruncatedClipIsRejected() throws Exception {
        Path whole = TestClips.rendered("aisle-walk-through");
        assertRejected(clips.cut(whole, "half.mp4", 0.5), RejectionReason.UNREADABLE);
        assertRejected(clips.cut(whole, "start.mp4", 0.0005), RejectionReason.UNREADABLE);
    }

    @Test
    void soundWithoutAPictureIsRejected() throws Exception {
        Path sound = clips.made("sound.mp4", "-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac");
        assertRejected(sound, RejectionReason.NO_VIDEO_STREAM);
    }

    @Test
    void eightKIsRejected() throws Exception {
        Path large =
                clips.made("8k.mp4", "-f", "lavfi", "-i", "color=size=7680x4320:rate=5:duration=1", "-c:v", "mjpeg");
        assertRejected(large, RejectionReason.TOO_MANY_PIXELS);
    }

    @Test
    void tenMinutesAreRejected() throws Exception {
        Path film = clips.made(
                "long.mp4", "-f", "lavfi", "-i", "color=size=32x32:rate=1:duration=600", "-c:v", "libopenh264");
        assertRejected(film, RejectionReason.TOO_LONG);
    }

    @Test
    void aFilmThatHidesItsLengthIsRejectedWhenItRunsOn() throws Exception {
        // Motion JPEG without a container states no duration at all.
        Path film = clips.made(
                "endless.mjpeg", "-f", "lavfi", "-i", "testsrc=size=64x64:rate=25:duration=40", "-c:v", "mjpeg");
        assertRejected(film, RejectionReason.TOO_LONG);
    }

    @Test
    void twoVideoStreamsAreRejected() throws Exception {
        Path twice = clips.made(
                "two.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=64x64:rate=10:duration=1",
                "-map",
                "0",
                "-map",
                "0",
                "-c:v",
                "libopenh264");
        assertRejected(twice, RejectionReason.SEVERAL_VIDEO_STREAMS);
    }

    @Test
    void aFilmWithoutFramesIsRejected() throws Exception {
        Path nothing = clips.made(
                "nothing.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=64x64:rate=10:duration=1",
                "-c:v",
                "libopenh264",
                "-frames:v",
                "0");
        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> vision.analyse(nothing, List.of()))
                .satisfies(e -> assertThat(e.reason())
                        .isIn(
                                RejectionReason.ZERO_DURATION,
                                RejectionReason.NO_VIDEO_STREAM,
                                RejectionReason.UNREADABLE));
    }

    @Test
    void anUncommonEncodingIsRejected() throws Exception {
        Path lossless = clips.made(
                "lossless.avi", "-f", "lavfi", "-i", "testsrc=size=64x64:rate=10:duration=1", "-c:v", "ffv1");
        assertRejected(lossless, RejectionReason.UNSUPPORTED_CODEC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip.webm:libvpx", "clip.avi:mjpeg", "clip.mkv:libopenh264"})
    void otherContainersAndEncodingsOfCamerasAreTaken(String fileAndEncoder) throws Exception {
        String[] parts = fileAndEncoder.split(":");
        Path clip =
                clips.made(parts[0], "-f", "lavfi", "-i", "testsrc=size=320x240:rate=15:duration=2", "-c:v", parts[1]);

        assertThat(vision.analyse(clip, List.of()).analysis().clip().width()).isEqualTo(320);
    }

    private static void assertRejected(Path clip, RejectionReason reason) {
        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> vision.analyse(clip, List.of()))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.detail()).endsWith(".");
                });
    }
}
