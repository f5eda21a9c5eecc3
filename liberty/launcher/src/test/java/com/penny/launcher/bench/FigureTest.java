package com.penny.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void isWrittenWithAllItsFields() throws Exception {
        String json = new ObjectMapper().writeValueAsString(Figure.below("start.median", 12.34567, "s", 20));
        assertThat(json)
                .isEqualTo(
                        "{\"name\":\"start.median\",\"value\":12.346,\"unit\":\"s\",\"reference\":null,\"ratio\":null,"
                                + "\"aim\":20.0,\"met\":true}");
    }

    @Test
    void whatReachesItsAimMissesIt() {
        assertThat(Figure.below("a", 3, "s", 3).met()).isFalse();
    }

    @Test
    void theRatioIsValueByReference() {
        Figure figure = Figure.plain("ingest.p50", 2, "s").against(0.25);
        assertThat(figure.reference()).isEqualTo(0.25);
        assertThat(figure.ratio()).isEqualTo(8);
        assertThat(figure.met()).isNull();
    }
}
