package com.penny.vision.analyser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.penny.vision.messages.VisionUnavailableException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A decoder that does not work must never look like a clip that cannot be read: the clip would be given up for good. */
@Tag("vision")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BrokenDecoderIT {

    @TempDir
    Path folder;

    private MediaFolder media;

    @BeforeEach
    void copyMedia() throws Exception {
        media = new MediaFolder(folder.resolve("media"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffprobe", "ffmpeg"})
    void aClipIsToBeTriedAgainWhileTheDecoderIsGone(String program) throws Exception {
        try (VisionProcess vision = start()) {
            media.remove(program);
            assertUnavailable(vision);

            media.putBack(program);
            assertThat(vision.analyse(TestClips.rendered("aisle-empty"), List.of())
                            .analysis()
                            .clip()
                            .width())
                    .isEqualTo(1280);
        }
    }

    @Test
    void aClipIsToBeTriedAgainWhileTheDecoderMayNotRun() throws Exception {
        try (VisionProcess vision = start()) {
            media.forbid("ffmpeg");
            assertUnavailable(vision);
        }
    }

    @Test
    void aClipIsToBeTriedAgainWhileALibraryIsMissing() throws Exception {
        try (VisionProcess vision = start()) {
            media.removeLibrary("libavcodec.so");
            assertUnavailable(vision);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffprobe", "ffmpeg"})
    void theProcessDoesNotStartWithoutADecoder(String program) throws Exception {
        media.remove(program);

        assertRefusesToStart("/" + program + " cannot be started");
    }

    @Test
    void theProcessDoesNotStartWithADecoderThatMayNotRun() throws Exception {
        media.forbid("ffprobe");

        assertRefusesToStart("/ffprobe cannot be started");
    }

    @Test
    void theProcessDoesNotStartWhileALibraryIsMissing() throws Exception {
        media.removeLibrary("libavcodec.so");

        assertRefusesToStart("/ffmpeg cannot be started");
    }

    private void assertRefusesToStart(String reason) throws Exception {
        VisionProcess.Refusal refusal = VisionProcess.refused(
                folder.resolve("s"),
                TestModels.folder(),
                "--media",
                media.path().toString());

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output()).doesNotContain("vision ready");
        assertThat(refusal.errors()).contains("vision cannot start: ").contains(reason);
    }

    private static void assertUnavailable(VisionProcess vision) {
        assertThatExceptionOfType(VisionUnavailableException.class)
                .isThrownBy(() -> vision.analyse(TestClips.rendered("aisle-empty"), List.of()));
    }

    private VisionProcess start() throws Exception {
        return VisionProcess.start(
                folder.resolve("s"),
                TestModels.folder(),
                1,
                "--media",
                media.path().toString());
    }
}
