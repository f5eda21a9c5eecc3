package com.penny.vision.analyser.models.tfjs;

import com.penny.vision.analyser.models.onnx.ElementType;
import com.penny.vision.analyser.models.onnx.OnnxGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Converts a TensorFlow.js graph model into an ONNX file. */
public final class TfjsToOnnx {

    /** Name of the converted model's one input: float32 pixels, height by width by RGB. */
    public static final String INPUT = "image";

    private final Map<String, OpMapping> mappings = new HashMap<>();

    /** @param upsampling how bilinear enlargements are written */
    public TfjsToOnnx(Upsampling upsampling) {
        mappings.putAll(ArithmeticOps.mappings());
        mappings.putAll(ShapeOps.mappings());
        mappings.putAll(ConvolutionOps.mappings());
        mappings.put("ResizeBilinear", upsampling);
    }

    /**
     * @param name written into the file
     * @param inputShape one length per dimension, -1 where it may vary
     * @param outputs nodes whose values are wanted, mapped to the names they get; all come out as float32
     * @throws IllegalArgumentException when the model uses an operator that is not mapped
     */
    public byte[] convert(TfjsModel model, String name, int[] inputShape, SortedMap<String, String> outputs) {
        OnnxGraph graph = new OnnxGraph();
        Conversion conversion = new Conversion(graph);
        graph.input(INPUT, inputShape);
        for (TfjsNode node : model.inOrder(List.copyOf(outputs.keySet()))) {
            convert(node, model, conversion);
        }
        outputs.forEach((node, output) -> {
            graph.nodeTo(output, "Cast", List.of(conversion.reference(node)), Conversion.castTo(ElementType.FLOAT32));
            graph.output(output);
        });
        return graph.toModelFile(name);
    }

    private void convert(TfjsNode node, TfjsModel model, Conversion conversion) {
        switch (node.op()) {
            case "Const" -> conversion.constant(node.name(), model.weight(node.name()));
            case "Placeholder" -> placeholder(node, conversion);
            default -> {
                OpMapping mapping = mappings.get(node.op());
                if (mapping == null) {
                    throw new IllegalArgumentException("Operator " + node.op() + " is not supported");
                }
                mapping.map(node, conversion);
            }
        }
    }

    private static void placeholder(TfjsNode node, Conversion conversion) {
        ElementType type = node.type("dtype").equals("DT_INT32") ? ElementType.INT32 : ElementType.FLOAT32;
        conversion.graph().nodeTo(node.name(), "Cast", List.of(INPUT), Conversion.castTo(type));
    }
}
