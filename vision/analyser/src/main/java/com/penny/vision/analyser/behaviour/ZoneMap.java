package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.util.List;

/** A camera's zones on the pixels of a clip's frames. */
public final class ZoneMap {

    private final List<Zone> zones;
    private final int width;
    private final int height;

    /**
     * @param width of the analysed frames, in pixels
     * @param height of the analysed frames, in pixels
     */
    public ZoneMap(List<Zone> zones, int width, int height) {
        this.zones = List.copyOf(zones);
        this.width = width;
        this.height = height;
    }

    /** Whether a place lies in any zone of a kind. */
    public boolean isIn(ZoneKind kind, Vec place) {
        Vec share = new Vec(place.x() / width, place.y() / height);
        return zones.stream().anyMatch(zone -> zone.kind() == kind && inside(zone.polygon(), share));
    }

    /** Whether the camera has any zone of a kind. */
    public boolean has(ZoneKind kind) {
        return zones.stream().anyMatch(zone -> zone.kind() == kind);
    }

    /** Whether a person's box reaches into a zone of a kind: any point of a grid over its upper two thirds does. */
    public boolean touches(ZoneKind kind, Box box) {
        for (double down = 0.1; down < 0.7; down += 0.1) {
            for (double right = 0; right <= 1; right += 0.1) {
                if (isIn(kind, new Vec(box.x1() + box.width() * right, box.y1() + box.height() * down))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
    private static boolean inside(List<Point> polygon, Vec place) {
        boolean inside = false;
        for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            Point a = polygon.get(i);
            Point b = polygon.get(j);
            boolean crossesHeight = a.y() > place.y() != b.y() > place.y();
            if (crossesHeight && place.x() < (b.x() - a.x()) * (place.y() - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
