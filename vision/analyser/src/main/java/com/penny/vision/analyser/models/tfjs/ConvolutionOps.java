package com.penny.vision.analyser.models.tfjs;

import com.penny.vision.analyser.models.onnx.Attribute;
import com.penny.vision.analyser.models.onnx.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Convolutions, with the bias and activation that TensorFlow fused into them. */
final class ConvolutionOps {

    private ConvolutionOps() {}

    static Map<String, OpMapping> mappings() {
        return Map.of(
                "Conv2D", (node, out) -> convolution(node, false, out),
                "_FusedConv2D", (node, out) -> convolution(node, false, out),
                "DepthwiseConv2dNative", (node, out) -> convolution(node, true, out),
                "FusedDepthwiseConv2dNative", (node, out) -> convolution(node, true, out));
    }

    private static void convolution(TfjsNode node, boolean depthwise, Conversion out) {
        Tensor filter = out.constantInput(node, 1);
        // [height, width, in, out] becomes [out, in, height, width]; a depthwise filter has one output per input.
        if (depthwise && filter.shape()[3] != 1) {
            throw new IllegalArgumentException(node.name() + " has a channel multiplier, which is not supported");
        }
        Tensor channelsFirst = depthwise ? filter.permuted(2, 3, 0, 1) : filter.permuted(3, 2, 0, 1);
        long groups = depthwise ? filter.shape()[2] : 1;

        List<String> fused = node.texts("fused_ops");
        List<String> inputs = new ArrayList<>();
        inputs.add(out.channelsFirst(out.input(node, 0)));
        inputs.add(out.graph().constant(channelsFirst));
        if (fused.contains("BiasAdd")) {
            inputs.add(out.input(node, 2));
        }
        String result = out.graph().node("Conv", inputs, attributes(node, groups));
        out.channelsLast(node.name(), activated(result, fused, out));
    }

    private static Attribute[] attributes(TfjsNode node, long groups) {
        long[] strides = node.integers("strides");
        long[] dilations = node.integers("dilations");
        String padding = node.text("padding");
        List<Attribute> attributes = new ArrayList<>(List.of(
                Attribute.integers("strides", strides[1], strides[2]),
                Attribute.integers("dilations", dilations[1], dilations[2]),
                Attribute.integer("group", groups)));
        if (padding.equals("EXPLICIT")) {
            long[] pads = node.integers("explicit_paddings");
            attributes.add(Attribute.integers("pads", pads[2], pads[4], pads[3], pads[5]));
        } else {
            attributes.add(Attribute.text("auto_pad", padding.equals("SAME") ? "SAME_UPPER" : "VALID"));
        }
        return attributes.toArray(new Attribute[0]);
    }

    private static String activated(String value, List<String> fused, Conversion out) {
        String result = value;
        for (String operator : fused) {
            result = switch (operator) {
                case "BiasAdd" -> result;
                case "Relu" -> out.graph().node("Relu", List.of(result));
                case "Relu6" -> {
                    String clipped = result + "_relu6";
                    ArithmeticOps.clip6(clipped, result, out);
                    yield clipped;
                }
                default -> throw new IllegalArgumentException("Fused operator " + operator + " is not supported");
            };
        }
        return result;
    }
}
