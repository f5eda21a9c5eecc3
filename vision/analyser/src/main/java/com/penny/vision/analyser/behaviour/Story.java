package com.penny.vision.analyser.behaviour;

import com.penny.vision.messages.Signal;
import java.util.List;

/**
 * What one person did.
 *
 * @param firstFrame the frame that the first piece of evidence belongs to
 * @param evidence as it grew, one for every frame of the person's track
 * @param signals in order of time
 * @param keyMs the most telling moment
 */
public record Story(int trackId, int firstFrame, List<Evidence> evidence, List<Signal> signals, int keyMs) {

    /** Makes the lists unmodifiable. */
    public Story {
        evidence = List.copyOf(evidence);
        signals = List.copyOf(signals);
    }

    /** All the evidence, at the end. */
    public Evidence conclusion() {
        return evidence.get(evidence.size() - 1);
    }
}
