package com.penny.vision.analyser.models.tfjs;

import com.penny.vision.analyser.models.onnx.Attribute;
import com.penny.vision.analyser.models.onnx.Tensor;
import java.util.List;

/** How the model's bilinear enlargements are written. */
public enum Upsampling implements OpMapping {

    /** To the fixed sizes of the original: the model takes one size of picture. */
    TO_FIXED_SIZE {
        @Override
        public void map(TfjsNode node, Conversion out) {
            String picture = out.channelsFirst(out.input(node, 0));
            long[] size = out.constantInput(node, 1).longs();
            String batchAndChannels = out.graph()
                    .node("Slice", List.of(out.graph().node("Shape", List.of(picture)), out.longs(0), out.longs(2)));
            String shape = out.graph()
                    .node("Concat", List.of(batchAndChannels, out.longs(size)), Attribute.integer("axis", 0));
            resize(node, List.of(picture, "", "", shape), out);
        }
    },

    /**
     * Always by two, as a feature pyramid does: the model then takes any picture whose sides are multiples of its
     * coarsest stride, although its original was saved for one size.
     */
    BY_TWO {
        @Override
        public void map(TfjsNode node, Conversion out) {
            String picture = out.channelsFirst(out.input(node, 0));
            String scales = out.graph().constant("twice", Tensor.ofFloats(new int[] {4}, 1, 1, 2, 2));
            resize(node, List.of(picture, "", scales), out);
        }
    };

    private static void resize(TfjsNode node, List<String> inputs, Conversion out) {
        String grid = node.flag("align_corners")
                ? "align_corners"
                : node.flag("half_pixel_centers") ? "half_pixel" : "asymmetric";
        String resized = out.graph()
                .node(
                        "Resize",
                        inputs,
                        Attribute.text("mode", "linear"),
                        Attribute.text("coordinate_transformation_mode", grid));
        out.channelsLast(node.name(), resized);
    }
}
