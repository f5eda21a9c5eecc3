package com.penny.vision.analyser.models.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A constant of a graph.
 *
 * @param shape lengths of its dimensions, outermost first; empty for a scalar
 * @param raw elements, little endian, row by row
 */
public record Tensor(int[] shape, ElementType type, byte[] raw) {

    /** A tensor of float32. */
    public static Tensor ofFloats(int[] shape, float... values) {
        ByteBuffer buffer = littleEndian(values.length * Float.BYTES);
        buffer.asFloatBuffer().put(values);
        return new Tensor(shape, ElementType.FLOAT32, buffer.array());
    }

    /** A tensor of int32. */
    public static Tensor ofInts(int[] shape, int... values) {
        ByteBuffer buffer = littleEndian(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        return new Tensor(shape, ElementType.INT32, buffer.array());
    }

    /** A one-dimensional tensor of int64, the type that ONNX wants for shapes and axes. */
    public static Tensor ofLongs(long... values) {
        ByteBuffer buffer = littleEndian(values.length * Long.BYTES);
        buffer.asLongBuffer().put(values);
        return new Tensor(new int[] {values.length}, ElementType.INT64, buffer.array());
    }

    /** A single float32 without dimensions. */
    public static Tensor scalar(float value) {
        return ofFloats(new int[0], value);
    }

    /** The elements of a float32 tensor. */
    public float[] floats() {
        float[] values = new float[raw.length / Float.BYTES];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    /** The elements of an int32 tensor. */
    public int[] ints() {
        int[] values = new int[raw.length / Integer.BYTES];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        return values;
    }

    /** The elements of an int32 tensor, widened. */
    public long[] longs() {
        return Arrays.stream(ints()).asLongStream().toArray();
    }

    /**
     * A float32 tensor of four dimensions with these put into another order.
     *
     * @param order which old dimension each new one is
     */
    public Tensor permuted(int... order) {
        int[] newShape = new int[4];
        for (int i = 0; i < 4; i++) {
            newShape[i] = shape[order[i]];
        }
        int[] stride = {shape[1] * shape[2] * shape[3], shape[2] * shape[3], shape[3], 1};
        float[] from = floats();
        float[] to = new float[from.length];
        int next = 0;
        for (int a = 0; a < newShape[0]; a++) {
            for (int b = 0; b < newShape[1]; b++) {
                for (int c = 0; c < newShape[2]; c++) {
                    for (int d = 0; d < newShape[3]; d++) {
                        to[next++] = from[
                                a * stride[order[0]]
                                        + b * stride[order[1]]
                                        + c * stride[order[2]]
                                        + d * stride[order[3]]];
                    }
                }
            }
        }
        return ofFloats(newShape, to);
    }

    /** A float32 tensor with only the first element of its innermost dimension. */
    public Tensor firstChannel() {
        int channels = shape[shape.length - 1];
        float[] from = floats();
        float[] to = new float[from.length / channels];
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i * channels];
        }
        int[] newShape = shape.clone();
        newShape[shape.length - 1] = 1;
        return ofFloats(newShape, to);
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
