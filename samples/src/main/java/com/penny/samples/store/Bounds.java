package com.penny.samples.store;

/** An axis-aligned box in metres. */
record Bounds(double minX, double minY, double minZ, double maxX, double maxY, double maxZ) {

    /** Two opposite corners in any order. */
    static Bounds between(double x0, double y0, double z0, double x1, double y1, double z1) {
        return new Bounds(
                Math.min(x0, x1),
                Math.min(y0, y1),
                Math.min(z0, z1),
                Math.max(x0, x1),
                Math.max(y0, y1),
                Math.max(z0, z1));
    }

    Bounds union(Bounds other) {
        return new Bounds(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.min(minZ, other.minZ),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY),
                Math.max(maxZ, other.maxZ));
    }

    /** Distance at which the ray enters, negative when it starts inside; infinite when it misses (slab test). */
    double entry(Ray ray) {
        double near = (minX - ray.ox) * ray.ix;
        double far = (maxX - ray.ox) * ray.ix;
        double enter = Math.min(near, far);
        double leave = Math.max(near, far);
        near = (minY - ray.oy) * ray.iy;
        far = (maxY - ray.oy) * ray.iy;
        enter = Math.max(enter, Math.min(near, far));
        leave = Math.min(leave, Math.max(near, far));
        near = (minZ - ray.oz) * ray.iz;
        far = (maxZ - ray.oz) * ray.iz;
        enter = Math.max(enter, Math.min(near, far));
        leave = Math.min(leave, Math.max(near, far));
        return leave < Math.max(enter, 0) ? Double.POSITIVE_INFINITY : enter;
    }

    double sizeAlong(Axis axis) {
        return switch (axis) {
            case X -> maxX - minX;
            case Y -> maxY - minY;
            case Z -> maxZ - minZ;
        };
    }

    double centreAlong(Axis axis) {
        return switch (axis) {
            case X -> (minX + maxX) / 2;
            case Y -> (minY + maxY) / 2;
            case Z -> (minZ + maxZ) / 2;
        };
    }

    Axis longestAxis() {
        Axis longest = Axis.X;
        for (Axis axis : Axis.values()) {
            if (sizeAlong(axis) > sizeAlong(longest)) {
                longest = axis;
            }
        }
        return longest;
    }

    enum Axis {
        X,
        Y,
        Z
    }
}
