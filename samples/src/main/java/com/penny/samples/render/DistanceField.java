package com.penny.samples.render;

import com.penny.samples.figure.Layer;
import com.penny.samples.figure.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The union of some shapes: smooth inside a layer of a person, sharp between layers. Holds the result of the last
 * evaluation, so each thread needs its own.
 */
final class DistanceField {

    private static final int LAYERS = Layer.values().length;
    private static final double FAR = 1e9;

    private final PlacedShape[] placed;
    private final Shape[] shapes;
    private final int[] groups;
    private final double[] groupDistances;
    private final int[] groupNearest;
    private int nearestGroup;

    DistanceField(List<PlacedShape> placed) {
        this.placed = placed.toArray(PlacedShape[]::new);
        shapes = placed.stream().map(PlacedShape::shape).toArray(Shape[]::new);
        groups = placed.stream().mapToInt(PlacedShape::group).toArray();
        int groupCount = (Arrays.stream(groups).max().orElse(-1) / LAYERS + 1) * LAYERS;
        groupDistances = new double[groupCount];
        groupNearest = new int[groupCount];
    }

    /** Lower bound of the distance to the surface; remembers which shape is nearest. */
    double evaluate(double x, double y, double z) {
        Arrays.fill(groupDistances, FAR);
        for (int i = 0; i < shapes.length; i++) {
            int group = groups[i];
            double distance = shapes[i].distance(x, y, z);
            double soFar = groupDistances[group];
            if (distance < soFar) {
                groupNearest[group] = i;
            }
            groupDistances[group] = soFar == FAR ? distance : smoothMinimum(soFar, distance, shapes[i].blend());
        }
        double nearest = FAR;
        for (int group = 0; group < groupDistances.length; group++) {
            if (groupDistances[group] < nearest) {
                nearest = groupDistances[group];
                nearestGroup = group;
            }
        }
        return nearest;
    }

    /** The nearest shape at the last evaluated point. */
    PlacedShape nearest() {
        return placed[groupNearest[nearestGroup]];
    }

    /** Distance to one layer of one person only. */
    double groupDistance(int group, double x, double y, double z) {
        double sum = FAR;
        for (int i = 0; i < shapes.length; i++) {
            if (groups[i] == group) {
                double distance = shapes[i].distance(x, y, z);
                sum = sum == FAR ? distance : smoothMinimum(sum, distance, shapes[i].blend());
            }
        }
        return sum;
    }

    /** Quadratic polynomial smooth minimum (Inigo Quilez). */
    private static double smoothMinimum(double a, double b, double width) {
        double overlap = width - Math.abs(a - b);
        double least = Math.min(a, b);
        return overlap > 0 ? least - overlap * overlap / (4 * width) : least;
    }
}
