package com.penny.vision.analyser.models.tfjs;

import com.penny.vision.analyser.models.onnx.Attribute;
import com.penny.vision.analyser.models.onnx.ElementType;
import com.penny.vision.analyser.models.onnx.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Operators that move elements without changing them. */
final class ShapeOps {

    private ShapeOps() {}

    static Map<String, OpMapping> mappings() {
        return Map.of(
                "Reshape", ShapeOps::reshape,
                "ExpandDims", ShapeOps::expandDims,
                "Squeeze", ShapeOps::squeeze,
                "ConcatV2", ShapeOps::concat,
                "Pack", ShapeOps::pack,
                "Unpack", ShapeOps::unpack,
                "GatherNd", ShapeOps::gatherNd);
    }

    private static void reshape(TfjsNode node, Conversion out) {
        String shape = out.longs(out.constantInput(node, 1).longs());
        out.graph().nodeTo(node.name(), "Reshape", List.of(out.input(node, 0), shape));
    }

    private static void expandDims(TfjsNode node, Conversion out) {
        String axes = out.longs(out.constantInput(node, 1).longs()[0]);
        out.graph().nodeTo(node.name(), "Unsqueeze", List.of(out.input(node, 0), axes));
    }

    private static void squeeze(TfjsNode node, Conversion out) {
        String axes = out.longs(node.integers("squeeze_dims"));
        out.graph().nodeTo(node.name(), "Squeeze", List.of(out.input(node, 0), axes));
    }

    private static void concat(TfjsNode node, Conversion out) {
        int last = node.inputs().size() - 1;
        List<String> parts = out.inputs(node).subList(0, last);
        long axis = out.constantInput(node, last).longs()[0];
        out.graph().nodeTo(node.name(), "Concat", parts, Attribute.integer("axis", axis));
    }

    private static void pack(TfjsNode node, Conversion out) {
        long axis = node.integer("axis");
        List<String> parts = new ArrayList<>();
        for (String input : out.inputs(node)) {
            parts.add(out.graph().node("Unsqueeze", List.of(input, out.longs(axis))));
        }
        out.graph().nodeTo(node.name(), "Concat", parts, Attribute.integer("axis", axis));
    }

    private static void unpack(TfjsNode node, Conversion out) {
        String packed = out.input(node, 0);
        for (int i = 0; i < node.integer("num"); i++) {
            String index = out.graph()
                    .constant(new Tensor(
                            new int[0], ElementType.INT64, Tensor.ofLongs(i).raw()));
            out.graph()
                    .nodeTo(
                            i == 0 ? node.name() : node.name() + ":" + i,
                            "Gather",
                            List.of(packed, index),
                            Attribute.integer("axis", node.integer("axis")));
        }
    }

    private static void gatherNd(TfjsNode node, Conversion out) {
        String indices = out.cast(out.input(node, 1), ElementType.INT64);
        out.graph().nodeTo(node.name(), "GatherND", List.of(out.input(node, 0), indices));
    }
}
