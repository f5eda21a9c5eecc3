package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One person's way through the clip.
 *
 * @param id 1, 2, 3 and so on, in the order of appearance
 * @param points one for every frame from the first sighting to the last
 */
public record PersonTrack(int id, List<TrackPoint> points) {

    /** Makes the list unmodifiable. */
    public PersonTrack {
        points = List.copyOf(points);
    }

    /** A track from sightings in some of the frames; the frames between two are filled in. */
    static PersonTrack filled(int id, List<TrackPoint> sightings) {
        List<TrackPoint> points = new ArrayList<>();
        for (TrackPoint sighting : sightings) {
            if (!points.isEmpty()) {
                TrackPoint last = points.get(points.size() - 1);
                int gap = sighting.frame() - last.frame();
                for (int i = 1; i < gap; i++) {
                    Box between = last.box().towards(sighting.box(), (double) i / gap);
                    points.add(new TrackPoint(last.frame() + i, between, 0));
                }
            }
            points.add(sighting);
        }
        return new PersonTrack(id, points);
    }

    public int firstFrame() {
        return points.get(0).frame();
    }

    public int lastFrame() {
        return points.get(points.size() - 1).frame();
    }

    /** Where the person was in a frame, if it lies within the track. */
    public Optional<TrackPoint> at(int frame) {
        int index = frame - firstFrame();
        return index < 0 || index >= points.size() ? Optional.empty() : Optional.of(points.get(index));
    }

    /** Mean of the detector's scores, 0 to 1, over the frames where it saw the person. */
    public double meanConfidence() {
        return points.stream()
                .mapToDouble(TrackPoint::confidence)
                .filter(confidence -> confidence > 0)
                .average()
                .orElse(0);
    }

    /** Way of the feet on the picture, in heights of the person's own box. */
    public double movedDistance() {
        double moved = 0;
        TrackPoint last = null;
        for (TrackPoint point : points) {
            if (point.confidence() > 0) {
                if (last != null) {
                    double height =
                            Math.max(1, (last.box().height() + point.box().height()) / 2);
                    moved += last.box().foot().distanceTo(point.box().foot()) / height;
                }
                last = point;
            }
        }
        return moved;
    }
}
