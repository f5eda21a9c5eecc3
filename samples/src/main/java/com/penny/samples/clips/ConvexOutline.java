package com.penny.samples.clips;

import com.penny.samples.clips.Zone.Corner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Turns projected points into the polygon around them that lies inside the picture. */
final class ConvexOutline {

    private ConvexOutline() {}

    /** Convex hull (Andrew's monotone chain), cut at the edges of the unit square (Sutherland and Hodgman). */
    static List<Corner> insidePicture(List<Corner> points) {
        List<Corner> outline = hull(points);
        outline = cut(outline, corner -> corner.x());
        outline = cut(outline, corner -> 1 - corner.x());
        outline = cut(outline, corner -> corner.y());
        return cut(outline, corner -> 1 - corner.y());
    }

    private static List<Corner> hull(List<Corner> points) {
        List<Corner> sorted = points.stream()
                .sorted(Comparator.comparingDouble(Corner::x).thenComparingDouble(Corner::y))
                .toList();
        List<Corner> backwards = new ArrayList<>(sorted);
        Collections.reverse(backwards);
        List<Corner> outline = chain(sorted);
        outline.addAll(chain(backwards));
        return outline;
    }

    /** Half of the hull, without its last point. */
    private static List<Corner> chain(List<Corner> sorted) {
        List<Corner> chain = new ArrayList<>();
        for (Corner corner : sorted) {
            while (chain.size() > 1 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), corner) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(corner);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }

    private static double turn(Corner a, Corner b, Corner c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }

    private static List<Corner> cut(List<Corner> polygon, Edge edge) {
        List<Corner> kept = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Corner from = polygon.get(i);
            Corner to = polygon.get((i + 1) % polygon.size());
            double fromInside = edge.inside(from);
            double toInside = edge.inside(to);
            if (fromInside >= 0) {
                kept.add(from);
            }
            if (fromInside < 0 != toInside < 0) {
                double share = fromInside / (fromInside - toInside);
                kept.add(new Corner(from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share));
            }
        }
        return kept;
    }

    /** Signed distance from an edge of the picture, positive inside. */
    @FunctionalInterface
    private interface Edge {
        double inside(Corner corner);
    }
}
