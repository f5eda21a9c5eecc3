package com.penny.detection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSignatureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\u0020ftypisom\0\0\2\0 mp4",
                "\0\0\0\u0014ftypqt  \0\0\2\0 mov",
                "\0\0\0\u0008wide\0\0\0\0mdat mov",
                "\0\0\0\u0010moov\0\0\0\0 mov",
                "\u001aE\u00df\u00a3\u009fB\u0086\u0081 webm",
                "RIFF\u0024\0\0\0AVI LIST avi"
            })
    void theBytesOfAVideoAreGivenOnUnread(String start) throws IOException {
        byte[] clip = start.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(VideoSignature.require(new ByteArrayInputStream(clip)).readAllBytes())
                .isEqualTo(clip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 named .mp4",
                "GIF89a",
                "\u00ff\u00d8\u00ff\u00e0 JFIF",
                "RIFF\u0024\0\0\0WAVEfmt ",
                "<html>",
                "f",
                "\0\0\0\u0020fty"
            })
    void somethingElseIsNotAVideo(String start) {
        assertRefused(415, start);
    }

    @Test
    void nothingIsAnEmptyClip() {
        assertRefused(422, "");
    }

    private static void assertRefused(int status, String start) {
        assertThatThrownBy(() ->
                        VideoSignature.require(new ByteArrayInputStream(start.getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
