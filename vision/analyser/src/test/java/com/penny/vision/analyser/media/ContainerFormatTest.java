package com.penny.vision.analyser.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerFormatTest {

    @ParameterizedTest
    @CsvSource({
        "000000206674797069736f6d,MP4",
        "0000000866726565 00000000,MP4",
        "1a45dfa3010000000000001f,MATROSKA",
        "524946461a00000041564920,AVI",
        "ffd8ffe000104a4649460001,MJPEG"
    })
    void knowsAFormatByItsFirstBytes(String hex, ContainerFormat format) {
        assertThat(ContainerFormat.of(HexFormat.of().parseHex(hex.replace(" ", ""))))
                .contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\nxxxx",
                "#EXTM3U\n#EXTINF",
                "ffconcat version 1.0",
                "RIFF....WAVEfmt ",
                "<svg xmlns=http",
                "GIF89a......",
                "x"
            })
    void knowsNothingElse(String start) {
        assertThat(ContainerFormat.of(start.getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }
}
