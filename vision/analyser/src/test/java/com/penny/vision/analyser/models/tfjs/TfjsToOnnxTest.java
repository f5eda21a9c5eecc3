package com.penny.vision.analyser.models.tfjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TfjsToOnnxTest {

    private static final String SAME = base64("SAME");
    private static final String PLACEHOLDER =
            "{\"name\":\"x\",\"op\":\"Placeholder\",\"attr\":{\"dtype\":{\"type\":\"DT_FLOAT\"}}}";

    @Test
    void aConvolutionWithBiasAndReluGivesWhatItShould() throws Exception {
        // One channel, 1x1 filter 2, bias -3: relu(2x - 3).
        String conv = "{\"name\":\"y\",\"op\":\"_FusedConv2D\",\"input\":[\"x\",\"w\",\"b\"],\"attr\":{"
                + "\"strides\":{\"list\":{\"i\":[\"1\",\"1\",\"1\",\"1\"]}},\"dilations\":{\"list\":{\"i\":[\"1\",\"1\",\"1\",\"1\"]}},"
                + "\"padding\":{\"s\":\"" + SAME + "\"},\"fused_ops\":{\"list\":{\"s\":[\"" + base64("BiasAdd")
                + "\",\""
                + base64("Relu") + "\"]}}}}";
        byte[] onnx = convert(conv, "[1,1,1,1]", 2f, "[1]", -3f);

        assertThat(run(onnx, 2, 2, 0, 1, 2, 3)).containsExactly(0, 0, 1, 3);
    }

    @Test
    void theConvertedModelTakesPicturesOfAnySizeWhereItsInputIsOpen() throws Exception {
        String mul = "{\"name\":\"y\",\"op\":\"Mul\",\"input\":[\"x\",\"w\"]}";
        byte[] onnx = convert(mul, "[]", 10f, "[]", 0f);

        assertThat(run(onnx, 1, 2, 1, 2)).containsExactly(10, 20);
        assertThat(run(onnx, 1, 3, 1, 2, 3)).containsExactly(10, 20, 30);
    }

    @Test
    void enlargingByTwoWorksForEveryShape() throws Exception {
        String resize = "{\"name\":\"y\",\"op\":\"ResizeBilinear\",\"input\":[\"x\",\"w\"],\"attr\":{}}";
        byte[] onnx = convert(resize, "[]", 0f, "[]", 0f);

        float[] enlarged = run(onnx, 1, 2, 0, 4);

        assertThat(enlarged).hasSize(8);
        assertThat(enlarged[1]).isCloseTo(2, within(1e-5f));
    }

    @Test
    void anOperatorWithoutAMappingIsNamed() {
        String unknown = "{\"name\":\"y\",\"op\":\"NonMaxSuppressionV5\",\"input\":[\"x\"]}";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> convert(unknown, "[]", 0f, "[]", 0f))
                .withMessageContaining("NonMaxSuppressionV5");
    }

    private static byte[] convert(String node, String wShape, float w, String bShape, float b) throws Exception {
        String json = "{\"modelTopology\":{\"node\":[" + PLACEHOLDER + ",{\"name\":\"w\",\"op\":\"Const\"},"
                + "{\"name\":\"b\",\"op\":\"Const\"}," + node + "]},\"weightsManifest\":[{\"weights\":["
                + "{\"name\":\"w\",\"shape\":" + wShape + ",\"dtype\":\"float32\"},"
                + "{\"name\":\"b\",\"shape\":" + bShape + ",\"dtype\":\"float32\"}]}]}";
        byte[] weights = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(w)
                .putFloat(b)
                .array();
        TfjsModel model = TfjsModel.read(json.getBytes(StandardCharsets.UTF_8), weights);
        return new TfjsToOnnx(Upsampling.BY_TWO)
                .convert(model, "test", new int[] {1, -1, -1, 1}, new TreeMap<>(Map.of("y", "result")));
    }

    private static float[] run(byte[] onnx, int height, int width, float... pixels) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(onnx);
                OnnxTensor image = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(pixels), new long[] {1, height, width, 1});
                OrtSession.Result result = session.run(Map.of(TfjsToOnnx.INPUT, image))) {
            FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] copy = new float[values.remaining()];
            values.get(copy);
            return copy;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
