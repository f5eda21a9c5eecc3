package com.penny.vision.analyser.models.tfjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightDecoderTest {

    @ParameterizedTest
    @CsvSource({"3c00,1", "c000,-2", "0000,0", "3555,0.33325195", "7bff,65504", "0001,5.9604645E-8", "0400,6.1035156E-5"
    })
    void readsHalfPrecision(String hex, float value) {
        assertThat(WeightDecoder.half((short) Integer.parseInt(hex, 16))).isEqualTo(value);
    }

    @Test
    void readsInfinityAndNotANumber() {
        assertThat(WeightDecoder.half((short) 0xfc00)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(WeightDecoder.half((short) 0x7e00)).isNaN();
    }

    @Test
    void readsWeightsInTheOrderOfTheManifest() throws Exception {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 + 2).order(ByteOrder.LITTLE_ENDIAN);
        file.putFloat(1.5f).putInt(7).putShort((short) 0x3c00);
        String manifest = "[{\"weights\":[{\"name\":\"a\",\"shape\":[],\"dtype\":\"float32\"},"
                + "{\"name\":\"b\",\"shape\":[1],\"dtype\":\"int32\"},"
                + "{\"name\":\"c\",\"shape\":[1,1],\"dtype\":\"float32\",\"quantization\":{\"dtype\":\"float16\"}}]}]";

        var weights = new WeightDecoder(file.array()).decode(new ObjectMapper().readTree(manifest));

        assertThat(weights.get("a").floats()).containsExactly(1.5f);
        assertThat(weights.get("b").ints()).containsExactly(7);
        assertThat(weights.get("c").floats()).containsExactly(1f);
    }

    @Test
    void namesATypeItDoesNotKnow() throws Exception {
        var manifest =
                new ObjectMapper().readTree("[{\"weights\":[{\"name\":\"a\",\"shape\":[1],\"dtype\":\"complex64\"}]}]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightDecoder(new byte[8]).decode(manifest))
                .withMessageContaining("complex64");
    }
}
