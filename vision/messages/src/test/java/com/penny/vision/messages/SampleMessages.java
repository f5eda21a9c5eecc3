package com.penny.vision.messages;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A small but complete analysis. */
public final class SampleMessages {

    private SampleMessages() {}

    public static AnalysisResult result() {
        Track track = new Track(
                1,
                true,
                1.25,
                List.of(new TrackBox(0, 0.1, 0.2, 0.3, 0.4, 0.9)),
                List.of(new TrackPose(0, Collections.nCopies(17, new Keypoint(0.5, 0.5, 0.8)))));
        Analysis analysis = new Analysis(
                new ClipFacts(1280, 720, 15, 4800, "h264"),
                1,
                1,
                12,
                List.of(
                        new ScorePart(PartName.BEHAVIOUR, 0),
                        new ScorePart(PartName.OBJECT, 0),
                        new ScorePart(PartName.MOTION, 2),
                        new ScorePart(PartName.PERSON, 10)),
                "Person walked through",
                List.of(new Signal(SignalKind.DWELL, 1, 0, 1500, "stood near the shelf")),
                List.of(track),
                List.of(new ScoreSample(0, 12, 0, 0, 2, 10)),
                List.of(new DetectorSample(0, List.of(0.9))),
                List.of(new ModelUse("centernet", "3.3.6", "ab".repeat(32))),
                new Timings(2000, 200, Map.of("decode", 200L)));
        return new AnalysisResult(
                analysis,
                List.of(
                        new Artefact(ArtefactKind.PREVIEW, 0, "video/mp4", new byte[] {1, 2, 3}),
                        new Artefact(ArtefactKind.POSTER, 400, "image/jpeg", new byte[] {4})));
    }
}
