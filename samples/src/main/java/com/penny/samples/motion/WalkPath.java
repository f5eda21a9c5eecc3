package com.penny.samples.motion;

import java.util.ArrayList;
import java.util.List;

/** A way across the floor at even speed between points; corners and starts are rounded over 0.4 s. */
public final class WalkPath {

    private static final int SMOOTHING_TAPS = 9;
    private static final double SMOOTHING_STEP = .05;
    private static final double ODOMETER_STEP = 1 / 60.0;
    private static final double SPEED_WINDOW = .1;

    private final List<Point> points;

    private WalkPath(List<Point> points) {
        this.points = points;
    }

    /** Starts at time 0; metres and degrees, 0 looking down the aisle away from the camera, 90 to the right shelf. */
    public static WalkPath from(double x, double z, double headingDegrees) {
        return new WalkPath(List.of(new Point(0, new Position(x, z, headingDegrees))));
    }

    /**
     * The same way with one more point.
     *
     * @throws IllegalArgumentException when the time is not after the last point
     */
    public WalkPath to(double time, double x, double z, double headingDegrees) {
        Point last = points.get(points.size() - 1);
        if (time <= last.time) {
            throw new IllegalArgumentException("point at " + time + " s is not after " + last.time + " s");
        }
        List<Point> more = new ArrayList<>(points);
        more.add(new Point(time, new Position(x, z, headingDegrees)));
        return new WalkPath(List.copyOf(more));
    }

    /** Stays where the way ended until {@code time}, turning to a heading. */
    public WalkPath turnTo(double time, double headingDegrees) {
        Position here = points.get(points.size() - 1).position;
        return to(time, here.x, here.z, headingDegrees);
    }

    public WalkPath waitUntil(double time) {
        return turnTo(time, points.get(points.size() - 1).position.headingDegrees);
    }

    public Position at(double time) {
        double x = 0;
        double z = 0;
        double heading = 0;
        for (int tap = 0; tap < SMOOTHING_TAPS; tap++) {
            Position raw = raw(time + (tap - (SMOOTHING_TAPS - 1) / 2.0) * SMOOTHING_STEP);
            x += raw.x / SMOOTHING_TAPS;
            z += raw.z / SMOOTHING_TAPS;
            heading += raw.headingDegrees / SMOOTHING_TAPS;
        }
        return new Position(x, z, heading);
    }

    /** Metres per second. */
    public double speedAt(double time) {
        return at(time + SPEED_WINDOW).distanceTo(at(time - SPEED_WINDOW)) / (2 * SPEED_WINDOW);
    }

    /** Metres walked since time 0. */
    public double distanceAt(double time) {
        double sum = 0;
        Position last = at(0);
        int steps = (int) Math.round(time / ODOMETER_STEP);
        for (int step = 1; step <= steps; step++) {
            Position next = at(time * step / steps);
            sum += next.distanceTo(last);
            last = next;
        }
        return sum;
    }

    private Position raw(double time) {
        Point before = points.get(0);
        for (Point point : points) {
            if (point.time > time) {
                double share = before == point ? 0 : (time - before.time) / (point.time - before.time);
                return before.position.towards(point.position, share);
            }
            before = point;
        }
        return before.position;
    }

    /** A place on the floor and the way the body faces. */
    public record Position(double x, double z, double headingDegrees) {

        double distanceTo(Position other) {
            return Math.sqrt((x - other.x) * (x - other.x) + (z - other.z) * (z - other.z));
        }

        private Position towards(Position other, double share) {
            return new Position(
                    x + (other.x - x) * share,
                    z + (other.z - z) * share,
                    headingDegrees + (other.headingDegrees - headingDegrees) * share);
        }
    }

    private record Point(double time, Position position) {}
}
