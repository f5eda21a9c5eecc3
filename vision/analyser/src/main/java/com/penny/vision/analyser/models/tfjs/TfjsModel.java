package com.penny.vision.analyser.models.tfjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.vision.analyser.models.onnx.Tensor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A TensorFlow.js graph model: its nodes and its weights. */
public final class TfjsModel {

    private final Map<String, TfjsNode> nodes = new HashMap<>();
    private final Map<String, Tensor> weights;

    private TfjsModel(JsonNode root, byte[] weightFile) {
        for (JsonNode json : root.get("modelTopology").get("node")) {
            TfjsNode node = TfjsNode.of(json);
            nodes.put(node.name(), node);
        }
        weights = new WeightDecoder(weightFile).decode(root.get("weightsManifest"));
    }

    /**
     * @param json the model's topology file
     * @param weightFile its one weight file
     */
    public static TfjsModel read(byte[] json, byte[] weightFile) throws IOException {
        return new TfjsModel(new ObjectMapper().readTree(json), weightFile);
    }

    /**
     * Reduces a layer's weights to the first of its output channels.
     *
     * @param names of weights whose innermost dimension is the output channel
     */
    public void keepFirstChannel(Collection<String> names) {
        names.forEach(name -> weights.put(name, weight(name).firstChannel()));
    }

    Tensor weight(String name) {
        Tensor weight = weights.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("The model has no weight " + name);
        }
        return weight;
    }

    /** The nodes that the outputs depend on, each after the nodes it reads from. */
    List<TfjsNode> inOrder(List<String> outputs) {
        List<TfjsNode> order = new ArrayList<>();
        Set<String> entered = new HashSet<>();
        Set<String> left = new HashSet<>();
        Deque<String> path = new ArrayDeque<>(outputs);
        while (!path.isEmpty()) {
            TfjsNode node = node(path.peek());
            if (entered.add(node.name())) {
                node.inputs().stream()
                        .map(TfjsModel::nodeName)
                        .filter(input -> !entered.contains(input))
                        .forEach(path::push);
            } else {
                path.pop();
                if (left.add(node.name())) {
                    order.add(node);
                }
            }
        }
        return order;
    }

    /** The node that a value comes from: {@code name:1} is the second output of {@code name}. */
    static String nodeName(String value) {
        int colon = value.lastIndexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    private TfjsNode node(String name) {
        TfjsNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("The model has no node " + name);
        }
        return node;
    }
}
