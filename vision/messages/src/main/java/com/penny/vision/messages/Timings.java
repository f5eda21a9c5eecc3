package com.penny.vision.messages;

import java.util.Map;

/**
 * Where the time went.
 *
 * @param analysisMs from the clip's last byte to the finished answer
 * @param decodeMs how long the decoder needs for this clip when nothing else is done with the frames
 * @param stagesMs wall time of each stage by name
 */
public record Timings(long analysisMs, long decodeMs, Map<String, Long> stagesMs) {

    /** Makes the map unmodifiable. */
    public Timings {
        stagesMs = Map.copyOf(stagesMs);
    }
}
