package com.penny.vision.messages;

import java.util.List;

/**
 * All that was found in one clip.
 *
 * @param people how many people were followed
 * @param subjectTrackId the person the score is about; null when nobody was followed
 * @param score 0 to 100; the caller compares it with the store's own threshold
 * @param parts the four parts that add up to the score
 * @param sentence what was seen, in plain English; never says why somebody did something
 * @param signals in order of time
 * @param tracks the people followed, the subject first
 * @param timeline the score as it grew, one sample per analysed frame
 * @param detector the detector's raw scores, one entry per frame it looked at
 */
public record Analysis(
        ClipFacts clip,
        int people,
        Integer subjectTrackId,
        int score,
        List<ScorePart> parts,
        String sentence,
        List<Signal> signals,
        List<Track> tracks,
        List<ScoreSample> timeline,
        List<DetectorSample> detector,
        List<ModelUse> models,
        Timings timings) {

    /** Makes the lists unmodifiable. */
    public Analysis {
        parts = List.copyOf(parts);
        signals = List.copyOf(signals);
        tracks = List.copyOf(tracks);
        timeline = List.copyOf(timeline);
        detector = List.copyOf(detector);
        models = List.copyOf(models);
    }
}
