package com.penny.samples;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClipRendererTest {

    @Test
    void asksForTheFolderWhenItIsMissing() {
        assertThatThrownBy(() -> ClipRenderer.main(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--out DIR");
    }

    @Test
    void namesTheOptionItDoesNotKnow() {
        assertThatThrownBy(() -> ClipRenderer.main(new String[] {"--fast", "yes"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--fast");
    }

    @Test
    void namesTheClipItDoesNotKnow() {
        assertThatThrownBy(() -> ClipRenderer.main(new String[] {"--out", "target", "--only", "robbery"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("robbery");
    }
}
