package com.penny.samples.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ToneMapTest {

    @Test
    void blackStaysBlackAndLampsAreWhite() {
        assertThat(ToneMap.level(0)).isZero();
        assertThat(ToneMap.level(50)).isEqualTo(255);
    }

    @Test
    void brighterLightIsNeverDarker() {
        double before = -1;
        for (double light = 0; light < 5; light += .001) {
            double level = ToneMap.level(light);
            assertThat(level).isGreaterThanOrEqualTo(before);
            before = level;
        }
    }

    @Test
    void middleGreyComesOutNearTheMiddle() {
        assertThat(ToneMap.level(.18)).isCloseTo(120, within(10.0));
    }
}
