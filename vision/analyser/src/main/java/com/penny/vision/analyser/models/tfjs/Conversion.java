package com.penny.vision.analyser.models.tfjs;

import com.penny.vision.analyser.models.onnx.Attribute;
import com.penny.vision.analyser.models.onnx.ElementType;
import com.penny.vision.analyser.models.onnx.OnnxGraph;
import com.penny.vision.analyser.models.onnx.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the mappings of single operators share: the graph being written and the constants met so far. */
final class Conversion {

    private final OnnxGraph graph;
    private final Map<String, Tensor> constants = new HashMap<>();

    Conversion(OnnxGraph graph) {
        this.graph = graph;
    }

    OnnxGraph graph() {
        return graph;
    }

    void constant(String name, Tensor tensor) {
        constants.put(name, tensor);
    }

    /** The constant that a node reads at a place, which the mapping needs while converting. */
    Tensor constantInput(TfjsNode node, int index) {
        Tensor tensor = constants.get(TfjsModel.nodeName(node.inputs().get(index)));
        if (tensor == null) {
            throw new IllegalArgumentException(node.name() + " needs a constant as input " + index);
        }
        return tensor;
    }

    /** The ONNX name of a node's input. */
    String input(TfjsNode node, int index) {
        return reference(node.inputs().get(index));
    }

    List<String> inputs(TfjsNode node) {
        return node.inputs().stream().map(this::reference).toList();
    }

    /** The ONNX name of a value; a constant is put into the graph when it is first used. */
    String reference(String value) {
        String name = TfjsModel.nodeName(value);
        Tensor constant = constants.get(name);
        if (constant != null) {
            return graph.constant(name, constant);
        }
        return value.endsWith(":0") ? name : value;
    }

    String longs(long... values) {
        return graph.constant(Tensor.ofLongs(values));
    }

    String channelsFirst(String picture) {
        return graph.node("Transpose", List.of(picture), Attribute.integers("perm", 0, 3, 1, 2));
    }

    void channelsLast(String output, String picture) {
        graph.nodeTo(output, "Transpose", List.of(picture), Attribute.integers("perm", 0, 2, 3, 1));
    }

    String cast(String value, ElementType type) {
        return graph.node("Cast", List.of(value), castTo(type));
    }

    static Attribute castTo(ElementType type) {
        return Attribute.integer("to", type.code());
    }
}
