package com.penny.vision.analyser.models.onnx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A graph under construction. Values are known by name; nodes must be added after the nodes they read from.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>, the source of the field numbers
 */
public final class OnnxGraph {

    /** Stands for an optional input that is left out. */
    public static final String ABSENT = "";

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;

    private final ProtobufWriter graph = new ProtobufWriter();
    private final Set<String> constants = new HashSet<>();
    private int nextName;

    /**
     * Declares the graph's float32 input.
     *
     * @param shape lengths of its dimensions; -1 for one that may differ from call to call
     */
    public void input(String name, int... shape) {
        ProtobufWriter dimensions = new ProtobufWriter();
        for (int length : shape) {
            ProtobufWriter dimension = new ProtobufWriter();
            if (length < 0) {
                dimension.text(2, freshName());
            } else {
                dimension.integer(1, length);
            }
            dimensions.message(1, dimension);
        }
        graph.message(11, value(name, dimensions));
    }

    /** Declares a float32 output of any shape. */
    public void output(String name) {
        graph.message(12, value(name, null));
    }

    /** Adds a constant under a name of its own choice. */
    public String constant(Tensor tensor) {
        return constant(freshName(), tensor);
    }

    /** Adds a constant once, however often it is asked for. */
    public String constant(String name, Tensor tensor) {
        if (constants.add(name)) {
            ProtobufWriter message = new ProtobufWriter();
            for (int length : tensor.shape()) {
                message.integer(1, length);
            }
            message.integer(2, tensor.type().code()).text(8, name).raw(9, tensor.raw());
            graph.message(5, message);
        }
        return name;
    }

    /** Adds a node with one output of a fresh name, and returns that name. */
    public String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = freshName();
        nodeTo(output, operator, inputs, attributes);
        return output;
    }

    /** Adds a node whose one output has the given name. */
    public void nodeTo(String output, String operator, List<String> inputs, Attribute... attributes) {
        ProtobufWriter message = new ProtobufWriter();
        inputs.forEach(input -> message.text(1, input));
        message.text(2, output).text(3, freshName()).text(4, operator);
        for (Attribute attribute : attributes) {
            message.message(5, attribute.message());
        }
        graph.message(1, message);
    }

    /** The finished model file. */
    public byte[] toModelFile(String name) {
        graph.text(2, name);
        return new ProtobufWriter()
                .integer(1, IR_VERSION)
                .text(2, "penny")
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").integer(2, OPSET))
                .toBytes();
    }

    private String freshName() {
        return "penny_" + nextName++;
    }

    private static ProtobufWriter value(String name, ProtobufWriter shape) {
        ProtobufWriter tensorType = new ProtobufWriter().integer(1, ElementType.FLOAT32.code());
        if (shape != null) {
            tensorType.message(2, shape);
        }
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensorType));
    }
}
