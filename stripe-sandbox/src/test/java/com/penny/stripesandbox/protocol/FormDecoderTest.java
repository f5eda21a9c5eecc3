package com.penny.stripesandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormDecoderTest {
    @Test
    void bracketsBecomeNestedObjectsAndLists() {
        assertThat(FormDecoder.decode("a[0][b][c]=x&a[0][d]=y&a[1]=z").toString())
                .isEqualTo("{\"a\":{\"0\":{\"b\":{\"c\":\"x\"},\"d\":\"y\"},\"1\":\"z\"}}");
    }

    @Test
    void emptyBracketsTakeTheNextPosition() {
        assertThat(FormDecoder.decode("expand[]=x&expand[]=y").toString())
                .isEqualTo("{\"expand\":{\"0\":\"x\",\"1\":\"y\"}}");
    }

    @Test
    void namesAndValuesAreUnescaped() {
        assertThat(FormDecoder.decode("metadata%5Bkey%5D=caf%C3%A9+%26+more%3D1")
                        .toString())
                .isEqualTo("{\"metadata\":{\"key\":\"café & more=1\"}}");
    }

    @Test
    void nothingAndLooseAmpersandsAreNoParameters() {
        assertThat(FormDecoder.decode(null)).isEmpty();
        assertThat(FormDecoder.decode("&&")).isEmpty();
        assertThat(FormDecoder.decode("flag").toString()).isEqualTo("{\"flag\":\"\"}");
    }
}
