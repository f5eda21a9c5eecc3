package com.penny.launcher.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisionHeapTest {

    @Test
    void theHeapGrowsWithTheClipsAnalysedAtATime() {
        assertThat(VisionProcess.heapMegabytes(1)).isEqualTo(384);
        assertThat(VisionProcess.heapMegabytes(2)).isEqualTo(384);
        assertThat(VisionProcess.heapMegabytes(4)).isEqualTo(896);
    }

    @Test
    void noMoreThanTheServerSendsAtATimeIsProvidedFor() {
        assertThat(VisionProcess.heapMegabytes(64)).isEqualTo(1152);
    }
}
