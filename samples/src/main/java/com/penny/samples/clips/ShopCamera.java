package com.penny.samples.clips;

import com.penny.samples.clips.Zone.Corner;
import com.penny.samples.geometry.Camera;
import com.penny.samples.geometry.ScreenPoint;
import com.penny.samples.geometry.Vec3;
import java.util.List;
import java.util.stream.Stream;

/** A camera that hangs in the sample shop. */
public enum ShopCamera {
    AISLE_2("aisle-2", "Aisle 2", new Vec3(-.60, 2.75, .30), new Vec3(.25, .75, -4.4), 66) {
        @Override
        public List<Zone> zones() {
            return List.of(
                    zone("shelf-right", Zone.Kind.SHELF, box(.93, .10, -1.7, 1.05, 2.0, -6.6)),
                    zone("shelf-left", Zone.Kind.SHELF, box(-1.05, .10, -2.2, -.93, 2.0, -7.6)),
                    zone("till", Zone.Kind.TILL, box(.45, 0, -7.6, 1.8, 1.4, -9.2)),
                    zone("exit", Zone.Kind.EXIT, DOORWAY));
        }
    },
    ENTRANCE("entrance", "Entrance", new Vec3(.30, 2.85, -3.8), new Vec3(-.05, .60, -8.6), 72) {
        @Override
        public List<Zone> zones() {
            return List.of(
                    zone("shelf-left", Zone.Kind.SHELF, box(-1.05, .10, -5.6, -.93, 2.0, -7.6)),
                    zone("till", Zone.Kind.TILL, box(.45, 0, -7.5, 1.8, 1.4, -9.2)),
                    zone("exit", Zone.Kind.EXIT, DOORWAY));
        }
    };

    /** The door leaf and the mat before it. */
    private static final List<Vec3> DOORWAY = Stream.concat(
                    box(-1.45, 0, -9.9, .05, 2.2, -9.95).stream(), box(-1.45, 0, -8.9, .05, .01, -9.9).stream())
            .toList();

    private static final int REFERENCE_WIDTH = 1280;
    private static final int REFERENCE_HEIGHT = 720;

    private final String id;
    private final String title;
    private final Vec3 position;
    private final Vec3 target;
    private final double fieldOfViewDegrees;

    ShopCamera(String id, String title, Vec3 position, Vec3 target, double fieldOfViewDegrees) {
        this.id = id;
        this.title = title;
        this.position = position;
        this.target = target;
        this.fieldOfViewDegrees = fieldOfViewDegrees;
    }

    /** Shelf, till and exit areas in the picture; a hand before a shelf or feet at the till fall inside. */
    public abstract List<Zone> zones();

    public String id() {
        return id;
    }

    /** Name shown to staff. */
    public String title() {
        return title;
    }

    public Camera camera(int width, int height) {
        return new Camera(position, target, fieldOfViewDegrees, width, height);
    }

    Zone zone(String zoneId, Zone.Kind kind, List<Vec3> outline) {
        Camera camera = camera(REFERENCE_WIDTH, REFERENCE_HEIGHT);
        List<Corner> corners =
                outline.stream().map(camera::project).map(ShopCamera::corner).toList();
        return new Zone(zoneId, kind, ConvexOutline.insidePicture(corners));
    }

    private static Corner corner(ScreenPoint point) {
        return new Corner(point.x() / REFERENCE_WIDTH, point.y() / REFERENCE_HEIGHT);
    }

    private static List<Vec3> box(double x0, double y0, double z0, double x1, double y1, double z1) {
        return Stream.of(x0, x1)
                .flatMap(x -> Stream.of(y0, y1).flatMap(y -> Stream.of(z0, z1).map(z -> new Vec3(x, y, z))))
                .toList();
    }
}
