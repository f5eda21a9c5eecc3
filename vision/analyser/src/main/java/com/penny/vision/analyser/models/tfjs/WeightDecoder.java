package com.penny.vision.analyser.models.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.vision.analyser.models.onnx.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** Decodes the weight file of a TensorFlow.js model: float32, int32, and float32 stored as float16. */
final class WeightDecoder {

    private final ByteBuffer file;

    WeightDecoder(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param manifest the model's list of weights, in the order in which they lie in the file */
    Map<String, Tensor> decode(JsonNode manifest) {
        Map<String, Tensor> weights = new HashMap<>();
        for (JsonNode group : manifest) {
            for (JsonNode weight : group.get("weights")) {
                weights.put(weight.get("name").asText(), tensor(weight));
            }
        }
        return weights;
    }

    private Tensor tensor(JsonNode weight) {
        int[] shape = new int[weight.get("shape").size()];
        int count = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = weight.get("shape").get(i).asInt();
            count = Math.multiplyExact(count, shape[i]);
        }
        String stored = weight.path("quantization").path("dtype").asText("");
        String type = weight.get("dtype").asText() + (stored.isEmpty() ? "" : " as " + stored);
        return switch (type) {
            case "float32" -> Tensor.ofFloats(shape, floats(count));
            case "float32 as float16" -> Tensor.ofFloats(shape, halves(count));
            case "int32" -> Tensor.ofInts(shape, ints(count));
            default -> throw new IllegalArgumentException("Weights of type " + type + " are not supported");
        };
    }

    private float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = file.getFloat();
        }
        return values;
    }

    private float[] halves(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = half(file.getShort());
        }
        return values;
    }

    private int[] ints(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = file.getInt();
        }
        return values;
    }

    /** IEEE 754 binary16 to binary32. Java 20 has a method for it; this runs on 17. */
    static float half(short bits) {
        int sign = bits >>> 15 & 1;
        int exponent = bits >>> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        float magnitude;
        if (exponent == 0) {
            magnitude = Math.scalb((float) fraction, -24);
        } else if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
        } else {
            magnitude = Math.scalb((float) (0x400 | fraction), exponent - 25);
        }
        return sign == 0 ? magnitude : -magnitude;
    }
}
