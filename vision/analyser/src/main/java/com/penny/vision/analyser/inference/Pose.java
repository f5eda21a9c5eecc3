package com.penny.vision.analyser.inference;

import com.penny.vision.analyser.geometry.Vec;
import java.util.List;

/**
 * A person's joints in one frame.
 *
 * @param places in pixels, by {@link Joint#ordinal()}
 * @param confidences 0 to 1, by {@link Joint#ordinal()}
 */
public record Pose(List<Vec> places, List<Double> confidences) {

    /** Makes the lists unmodifiable. */
    public Pose {
        places = List.copyOf(places);
        confidences = List.copyOf(confidences);
    }

    public Vec place(Joint joint) {
        return places.get(joint.ordinal());
    }

    public double confidence(Joint joint) {
        return confidences.get(joint.ordinal());
    }
}
