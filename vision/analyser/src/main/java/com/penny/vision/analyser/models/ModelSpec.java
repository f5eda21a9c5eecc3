package com.penny.vision.analyser.models;

import com.penny.vision.analyser.models.tfjs.Upsampling;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model that the analyser uses, and how it is converted.
 *
 * @param inputShape batch, height, width, channels; -1 where the caller chooses
 * @param reducedToFirstChannel weights of a layer of which only the first output channel is wanted
 * @param outputs nodes of the original and the names they get
 * @param licence what is known of its licence
 */
record ModelSpec(
        String name,
        int[] inputShape,
        Upsampling upsampling,
        List<String> reducedToFirstChannel,
        SortedMap<String, String> outputs,
        String licence) {

    /**
     * Finds people. The outputs are taken before the original's own list of the 100 best boxes of all 80 kinds of
     * thing: without that list the picture may have any shape. Of the 80 maps of centres only that of people is kept. It
     * holds logits, as the sigmoid is only worth computing where a person may be.
     */
    private static final ModelSpec CENTERNET = new ModelSpec(
            "centernet",
            new int[] {1, -1, -1, 3},
            Upsampling.BY_TWO,
            List.of(
                    "CenternetHead/centernet_cls_output/pointwise_weights",
                    "CenternetHead/centernet_cls_output/biases"),
            new TreeMap<>(
                    Map.of("tower_0/CenternetHead/centernet_cls_output/BiasAdd", "centres", "tower_0/wh", "extents")),
            "MIT by its package; the upstream project states no licence");

    /** Finds the 17 joints of one person. */
    private static final ModelSpec MOVENET = new ModelSpec(
            "movenet-lightning",
            new int[] {1, 192, 192, 3},
            Upsampling.TO_FIXED_SIZE,
            List.of(),
            new TreeMap<>(Map.of("Identity", "joints")),
            "Apache-2.0 (Google MoveNet); package MIT");

    static List<ModelSpec> all() {
        return List.of(CENTERNET, MOVENET);
    }

    String file() {
        return name + ".onnx";
    }

    String topology() {
        return "package/models/" + name + ".json";
    }

    String weights() {
        return "package/models/" + name + ".bin";
    }
}
