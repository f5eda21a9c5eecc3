package com.penny.vision.analyser.inference;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.media.Frame;
import java.util.ArrayList;
import java.util.List;

/** Finds the joints of one person with MoveNet Lightning on a square around the person. Safe for use by
 * several threads. */
public final class PoseEstimator {

    private static final int SIDE = 192;
    /** Room around the box, so that a stretched arm stays inside the square. */
    private static final double MARGIN = 1.25;

    private final ModelSession model;
    private final ThreadLocal<PictureInput> input = ThreadLocal.withInitial(PictureInput::new);

    PoseEstimator(ModelSession model) {
        this.model = model;
    }

    /** @param person where the person is in the frame */
    public Pose estimate(Frame frame, Box person) {
        double side = Math.max(person.width(), person.height()) * MARGIN;
        Box square = Box.around(person.centre(), side, side);
        float[] joints = model.run(input.get().fill(frame, square, SIDE, SIDE), SIDE, SIDE)
                .get("joints");
        List<Vec> places = new ArrayList<>();
        List<Double> confidences = new ArrayList<>();
        for (int i = 0; i < Joint.COUNT; i++) {
            places.add(new Vec(square.x1() + joints[i * 3 + 1] * side, square.y1() + joints[i * 3] * side));
            confidences.add((double) joints[i * 3 + 2]);
        }
        return new Pose(places, confidences);
    }
}
