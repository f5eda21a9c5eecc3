package com.penny.vision.analyser.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSizeTest {

    @Test
    void aShortHdClipKeepsItsSize() {
        assertThat(FrameSize.of(1280, 720, 5000, 10)).isEqualTo(new FrameSize(1280, 720));
    }

    @Test
    void aSmallClipIsNotEnlarged() {
        assertThat(FrameSize.of(640, 480, 5000, 10)).isEqualTo(new FrameSize(640, 480));
    }

    @ParameterizedTest
    @CsvSource({"4096,2160,15000", "2160,4096,15000", "1280,720,0", "4096,64,15000", "3840,2160,6000"})
    void allFramesOfAClipFitTheBudget(int width, int height, int durationMs) {
        FrameSize size = FrameSize.of(width, height, durationMs, 10);

        long frames = durationMs == 0 ? 150 : durationMs / 100;
        assertThat(size.bytes() * frames).isLessThanOrEqualTo(FrameSize.BUDGET);
        assertThat(size.width() % 2 + size.height() % 2).isZero();
    }

    @Test
    void aVeryFlatPictureKeepsAnEncodableHeight() {
        assertThat(FrameSize.of(4096, 2, 1000, 10).height()).isEqualTo(32);
    }
}
