package com.penny.vision.messages;

import java.util.List;
import java.util.Objects;

/**
 * An area of a camera's picture.
 *
 * @param id the camera's name for it, 1 to 64 characters
 * @param kind what it stands for
 * @param polygon its corners in order, 3 to 64; the last is joined to the first
 */
public record Zone(String id, ZoneKind kind, List<Point> polygon) {

    private static final int MAX_ID_LENGTH = 64;
    private static final int MIN_CORNERS = 3;
    private static final int MAX_CORNERS = 64;

    /** @throws IllegalArgumentException when the id or the number of corners is out of range */
    public Zone {
        Objects.requireNonNull(kind, "kind");
        if (id == null || id.isEmpty() || id.length() > MAX_ID_LENGTH) {
            throw new IllegalArgumentException("A zone's id has 1 to " + MAX_ID_LENGTH + " characters");
        }
        polygon = List.copyOf(polygon);
        if (polygon.size() < MIN_CORNERS || polygon.size() > MAX_CORNERS) {
            throw new IllegalArgumentException("A zone has " + MIN_CORNERS + " to " + MAX_CORNERS + " corners");
        }
    }
}
