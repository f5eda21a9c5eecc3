package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.inference.Detection;
import com.penny.vision.messages.DetectorSample;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * The people of a clip.
 *
 * @param people everybody who was followed
 * @param unwatched people in a zone that is not watched: nothing is said about them, but nobody may see them either
 * @param detections whatever may be a person, watched or not, by index of the frame, for the frames the detector looked at
 */
public record Scene(
        List<PersonTrack> people, List<PersonTrack> unwatched, NavigableMap<Integer, List<Detection>> detections) {

    /** The detections around a frame: those of the frames looked at last and next. */
    public List<Detection> detectionsAround(int frame) {
        Map.Entry<Integer, List<Detection>> before = detections.floorEntry(frame);
        Map.Entry<Integer, List<Detection>> after = detections.ceilingEntry(frame);
        if (before == null || after == null || before.equals(after)) {
            return before != null ? before.getValue() : after != null ? after.getValue() : List.of();
        }
        return Stream.concat(before.getValue().stream(), after.getValue().stream())
                .toList();
    }

    /** What an analysis must say about the detector. */
    public List<DetectorSample> samples(int frameMs) {
        return detections.entrySet().stream()
                .map(entry -> new DetectorSample(
                        entry.getKey() * frameMs,
                        entry.getValue().stream().map(Detection::score).toList()))
                .toList();
    }
}
