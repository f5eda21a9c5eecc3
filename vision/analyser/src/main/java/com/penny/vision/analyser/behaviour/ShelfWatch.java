package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.media.Frame;
import com.penny.vision.analyser.tracking.PersonTrack;
import java.util.List;

/**
 * Compares the place in the shelf where a hand has been, before and after. Only frames count in which no person covers
 * the place.
 */
public final class ShelfWatch {

    private final List<Frame> frames;
    private final List<PersonTrack> people;

    /** @param people everybody who may cover the place */
    public ShelfWatch(List<Frame> frames, List<PersonTrack> people) {
        this.frames = frames;
        this.people = people;
    }

    /**
     * @param place in pixels
     * @param radius of the place, in pixels
     */
    ShelfChange compare(Vec place, double radius, int firstFrameOfReach, int lastFrameOfReach) {
        Frame first = frames.get(0);
        Box area = Box.around(place, 2 * radius, 2 * radius).within(first.width(), first.height());
        int before = firstFrameOfReach - 1;
        while (before >= 0 && covered(area, before)) {
            before--;
        }
        int after = frames.size() - 1;
        while (after > lastFrameOfReach && covered(area, after)) {
            after--;
        }
        if (before < 0 || after <= lastFrameOfReach || Math.min(area.width(), area.height()) < ShelfPattern.SMALLEST) {
            return ShelfChange.UNKNOWN;
        }
        return ShelfPattern.of(frames.get(before), area).differsFrom(ShelfPattern.of(frames.get(after), area))
                ? ShelfChange.CHANGED
                : ShelfChange.UNCHANGED;
    }

    private boolean covered(Box area, int frame) {
        return people.stream()
                .flatMap(person -> person.at(frame).stream())
                .anyMatch(point -> point.box().sharedArea(area) > 0);
    }
}
