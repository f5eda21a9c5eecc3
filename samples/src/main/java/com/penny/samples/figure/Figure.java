package com.penny.samples.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * One person in one frame, ready to be traced.
 *
 * @param shapes body, clothes and what is carried
 * @param painter colours of the shapes
 */
public record Figure(Skeleton skeleton, List<Shape> shapes, FigurePainter painter) {

    private static final double RELAXED_HAND = .35;
    private static final double CLOSED_HAND = .75;

    /**
     * Dresses a posed skeleton.
     *
     * @param carried shapes in the hands or held for the person on the shelf
     * @param rightHolds whether the right hand closes around something
     */
    public static Figure dress(
            Skeleton skeleton, Look look, List<Shape> carried, boolean rightHolds, boolean leftHolds) {
        List<Shape> shapes = new ArrayList<>();
        shapes.addAll(TorsoModel.of(skeleton.trunk(), look));
        shapes.addAll(LegModel.of(skeleton));
        shapes.addAll(ArmModel.of(skeleton, look, fist(rightHolds), fist(leftHolds)));
        shapes.addAll(HeadModel.of(skeleton, look));
        shapes.addAll(carried);
        return new Figure(skeleton, List.copyOf(shapes), new FigurePainter(skeleton, look));
    }

    private static double fist(boolean holding) {
        return holding ? CLOSED_HAND : RELAXED_HAND;
    }
}
