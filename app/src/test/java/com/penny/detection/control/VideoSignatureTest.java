package com.penny.detection.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoSignatureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\0\0\0\u0020ftypisom\0\0\2\0 mp4|video/mp4",
                "\0\0\0\u0014ftypqt  \0\0\2\0 mov|video/quicktime",
                "\0\0\0\u0008wide\0\0\0\0mdat mov|video/quicktime",
                "\0\0\0\u0010moov\0\0\0\0 mov|video/quicktime",
                "\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webmB\u0087|video/webm",
                "\u001aE\u00df\u00a3\u00a3B\u0086\u0081\u0001B\u0082\u0088matroskaB\u0087|video/matroska",
                "RIFF\u0024\0\0\0AVI LIST avi|video/x-msvideo"
            })
    void aVideoIsGivenOnUnreadAsWhatItIs(String start, String contentType) throws IOException {
        byte[] clip = (start + " and so on".repeat(20)).getBytes(StandardCharsets.ISO_8859_1);

        VideoSignature.Video video = VideoSignature.require(new ByteArrayInputStream(clip));

        assertThat(video.contentType()).isEqualTo(contentType);
        assertThat(video.bytes().readAllBytes()).isEqualTo(clip);
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
