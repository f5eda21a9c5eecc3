package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A bounding volume hierarchy split at the median of the longest axis; finds the first of many solids on a ray. */
final class Bvh {

    private static final int LEAF_SIZE = 3;
    private static final int DEEPEST = 24;

    private final Node root;

    Bvh(List<? extends Solid> solids) {
        if (solids.isEmpty()) {
            throw new IllegalArgumentException("a hierarchy needs at least one solid");
        }
        root = build(solids.toArray(Solid[]::new));
    }

    /** The nearest solid closer than {@code limit} metres. */
    Optional<Hit> firstHit(Ray ray, double limit) {
        Node[] open = new Node[DEEPEST];
        double[] entries = new double[DEEPEST];
        int depth = 0;
        open[depth] = root;
        entries[depth++] = root.bounds.entry(ray);
        Solid nearest = null;
        double distance = limit;
        while (depth > 0) {
            Node node = open[--depth];
            if (entries[depth] > distance) {
                continue;
            }
            if (node.solids == null) {
                double left = node.left.bounds.entry(ray);
                double right = node.right.bounds.entry(ray);
                boolean leftFirst = left < right;
                open[depth] = leftFirst ? node.right : node.left;
                entries[depth++] = Math.max(left, right);
                open[depth] = leftFirst ? node.left : node.right;
                entries[depth++] = Math.min(left, right);
                continue;
            }
            for (Solid solid : node.solids) {
                double candidate = solid.hit(ray);
                if (candidate < distance) {
                    distance = candidate;
                    nearest = solid;
                }
            }
        }
        if (nearest == null) {
            return Optional.empty();
        }
        Vec3 point = ray.at(distance);
        return Optional.of(new Hit(nearest, distance, point, nearest.normalAt(point)));
    }

    /** Whether anything but a lamp stands within {@code limit} metres. */
    boolean blocked(Ray ray, double limit) {
        return root.blocks(ray, limit);
    }

    private static Node build(Solid[] solids) {
        Bounds bounds = solids[0].bounds();
        for (Solid solid : solids) {
            bounds = bounds.union(solid.bounds());
        }
        if (solids.length <= LEAF_SIZE) {
            return new Node(bounds, null, null, solids);
        }
        Bounds.Axis axis = bounds.longestAxis();
        Arrays.sort(solids, Comparator.comparingDouble(solid -> solid.bounds().centreAlong(axis)));
        int middle = solids.length / 2;
        return new Node(
                bounds,
                build(Arrays.copyOfRange(solids, 0, middle)),
                build(Arrays.copyOfRange(solids, middle, solids.length)),
                null);
    }

    /** A leaf holds solids, every other node two children. */
    private record Node(Bounds bounds, Node left, Node right, Solid[] solids) {

        boolean blocks(Ray ray, double limit) {
            if (bounds.entry(ray) > limit) {
                return false;
            }
            if (solids == null) {
                return left.blocks(ray, limit) || right.blocks(ray, limit);
            }
            for (Solid solid : solids) {
                if (solid.finish().material() != Material.LAMP && solid.hit(ray) < limit) {
                    return true;
                }
            }
            return false;
        }
    }
}
