package com.penny.vision.analyser.models.tfjs;

import com.penny.vision.analyser.models.onnx.Attribute;
import com.penny.vision.analyser.models.onnx.ElementType;
import com.penny.vision.analyser.models.onnx.Tensor;
import java.util.List;
import java.util.Map;

/** Operators that work element by element, or reduce. */
final class ArithmeticOps {

    private ArithmeticOps() {}

    static Map<String, OpMapping> mappings() {
        return Map.ofEntries(
                Map.entry("Identity", same("Identity")),
                Map.entry("Add", same("Add")),
                Map.entry("AddV2", same("Add")),
                Map.entry("Sub", same("Sub")),
                Map.entry("Mul", same("Mul")),
                Map.entry("RealDiv", same("Div")),
                // ONNX division of integers truncates: the same as flooring for the indices it is used on.
                Map.entry("FloorDiv", same("Div")),
                Map.entry("Relu", same("Relu")),
                Map.entry("Sigmoid", same("Sigmoid")),
                Map.entry("Sqrt", same("Sqrt")),
                Map.entry("Relu6", (node, out) -> clip6(node.name(), out.input(node, 0), out)),
                Map.entry("SquaredDifference", ArithmeticOps::squaredDifference),
                Map.entry("Mean", ArithmeticOps::mean),
                Map.entry("ArgMax", ArithmeticOps::argMax),
                Map.entry("Cast", ArithmeticOps::cast));
    }

    static void clip6(String output, String input, Conversion out) {
        String zero = out.graph().constant("zero", Tensor.scalar(0));
        String six = out.graph().constant("six", Tensor.scalar(6));
        out.graph().nodeTo(output, "Clip", List.of(input, zero, six));
    }

    private static OpMapping same(String onnxOperator) {
        return (node, out) -> out.graph().nodeTo(node.name(), onnxOperator, out.inputs(node));
    }

    private static void squaredDifference(TfjsNode node, Conversion out) {
        String difference = out.graph().node("Sub", out.inputs(node));
        out.graph().nodeTo(node.name(), "Mul", List.of(difference, difference));
    }

    private static void mean(TfjsNode node, Conversion out) {
        out.graph()
                .nodeTo(
                        node.name(),
                        "ReduceMean",
                        List.of(out.input(node, 0)),
                        Attribute.integers("axes", out.constantInput(node, 1).longs()),
                        Attribute.integer("keepdims", node.flag("keep_dims") ? 1 : 0));
    }

    private static void argMax(TfjsNode node, Conversion out) {
        String index = out.graph()
                .node(
                        "ArgMax",
                        List.of(out.input(node, 0)),
                        Attribute.integer("axis", out.constantInput(node, 1).ints()[0]),
                        Attribute.integer("keepdims", 0));
        out.graph().nodeTo(node.name(), "Cast", List.of(index), Conversion.castTo(ElementType.INT32));
    }

    private static void cast(TfjsNode node, Conversion out) {
        ElementType target = switch (node.type("DstT")) {
            case "DT_FLOAT" -> ElementType.FLOAT32;
            case "DT_INT32" -> ElementType.INT32;
            default -> throw new IllegalArgumentException("Cast to " + node.type("DstT") + " is not supported");
        };
        out.graph().nodeTo(node.name(), "Cast", List.of(out.input(node, 0)), Conversion.castTo(target));
    }
}
