package com.penny.samples.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4WriterTest {

    @TempDir
    static Path programs;

    @TempDir
    Path folder;

    private static Ffmpeg ffmpeg;

    @BeforeAll
    static void unpack() throws IOException {
        ffmpeg = Ffmpeg.unpackInto(programs);
    }

    @Test
    void writesEveryFrame() throws Exception {
        Path file = folder.resolve("grey.mp4");

        encode(file);

        assertThat(packets(file)).isEqualTo("12");
    }

    @Test
    void putsTheIndexBeforeThePictures() throws Exception {
        Path file = folder.resolve("grey.mp4");

        encode(file);

        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text.indexOf("moov")).isPositive().isLessThan(text.indexOf("mdat"));
    }

    @Test
    void givesTheSameBytesForTheSameFrames() throws Exception {
        Path first = folder.resolve("first.mp4");
        Path second = folder.resolve("second.mp4");

        encode(first);
        encode(second);

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void reportsAFolderThatDoesNotExist() {
        Path nowhere = folder.resolve("missing").resolve("clip.mp4");

        assertThatThrownBy(() -> encode(nowhere)).isInstanceOf(IOException.class);
    }

    private static void encode(Path file) throws IOException {
        byte[] picture = new byte[160 * 96 * 3];
        try (Mp4Writer video = new Mp4Writer(ffmpeg, file, 160, 96, 15)) {
            for (int frame = 0; frame < 12; frame++) {
                Arrays.fill(picture, (byte) (frame * 16));
                video.add(picture);
            }
        }
    }

    private static String packets(Path file) throws Exception {
        Process probe = ffmpeg.command(
                        "ffprobe",
                        List.of(
                                "-v",
                                "error",
                                "-count_packets",
                                "-show_entries",
                                "stream=nb_read_packets",
                                "-of",
                                "csv=p=0",
                                file.toString()))
                .start();
        String answer = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(probe.waitFor()).isZero();
        return answer.strip();
    }
}
